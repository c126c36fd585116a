package gradlab.ui.sweep;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How long a sweep has been trained, and when what came of it may be summed up again. */
final class SweepClock {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int REST = 4;
    private boolean running;
    private long since;
    private long gone;
    private long rested = System.nanoTime();

    /** Goes from now on, or stands. */
    void run(boolean runs) {
        long now = System.nanoTime();
        gone += running ? now - since : 0;
        since = now;
        running = runs;
    }

    /** Begins at nothing. */
    void reset() {
        run(running);
        gone = 0;
    }

    /** For how many seconds it has gone. */
    double seconds() {
        return (gone + (running ? System.nanoTime() - since : 0)) / NANOS;
    }

    /** Something that takes a while, after which there is a rest of several times as long. */
    <T> T timed(Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        long now = System.nanoTime();
        rested = now + REST * (now - begun);
        return result;
    }

    /** Whether the rest is over. */
    boolean isRested() {
        return System.nanoTime() - rested >= 0;
    }
}
