package gradlab.benchmark;

import gradlab.run.control.RunControl;
import gradlab.run.history.RunEvent;

import java.util.function.Consumer;

/** Takes the time at the ends of epochs, and stops a run that takes too long. */
final class Laps implements Consumer<RunEvent> {
    private final StopWatch watch;
    private final int warmUp;
    private final int epochs;
    private final RunControl control;
    private final Effort effort;
    private final long start = System.nanoTime();
    private int done;

    /** Laps of so many epochs each, after some that do not count. */
    Laps(StopWatch watch, int warmUp, int epochs, RunControl control, Effort effort) {
        this.watch = watch;
        this.warmUp = warmUp;
        this.epochs = epochs;
        this.control = control;
        this.effort = effort;
    }

    @Override
    public void accept(RunEvent event) {
        if (effort.isLimited() && effort.isOver(start)) {
            control.stop();
        }
        if (event instanceof RunEvent.EpochDone) {
            int timed = done++ - warmUp + 1;
            if (timed > 0 && timed % epochs == 0) {
                watch.stop();
            }
            if (timed >= 0 && timed % epochs == 0) {
                watch.start();
            }
        }
    }
}
