package gradlab.benchmark;

import gradlab.run.history.RunEvent;

import java.util.Arrays;
import java.util.function.Consumer;

/** Notes when each epoch of a run ended, on the training thread. */
public final class EpochClock implements Consumer<RunEvent> {
    private final int warmUp;
    private final long[] ends;
    private volatile int done;

    /** For the epochs of a task. */
    public EpochClock(WindowTask task) {
        warmUp = task.warmUp();
        ends = new long[task.warmUp() + task.epochs()];
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.EpochDone) {
            int at = done;
            ends[at] = System.nanoTime();
            done = at + 1;
        }
    }

    /** How many epochs have ended. */
    public int done() {
        return done;
    }

    /** Whether the clock runs. */
    public boolean warm() {
        return done >= warmUp;
    }

    /** Whether the run is over. */
    public boolean over() {
        return done == ends.length;
    }

    /** When an epoch, from 1, ended, by {@link System#nanoTime}. */
    public long end(int epoch) {
        return ends[epoch - 1];
    }

    /** Seconds an epoch after the warm-up. */
    public double seconds() {
        long[] timed = Arrays.copyOfRange(ends, warmUp - 1, done);
        return (timed[timed.length - 1] - timed[0]) * 1e-9 / (timed.length - 1);
    }
}
