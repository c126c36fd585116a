package gradlab.run;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** All that was recorded of one run, filled by one reader thread and read by any. */
public final class RunHistory {
    /** Adds an event; by one thread only. */
    public void add(RunEvent event) {
        throw new UnsupportedOperationException();
    }

    /** The first event; null before the run began. */
    public RunEvent.@Nullable Started started() {
        throw new UnsupportedOperationException();
    }

    /** How many epochs are recorded; epoch numbers are 1 … this. */
    public int epochs() {
        throw new UnsupportedOperationException();
    }

    /** One number an epoch, at index epoch − 1. Empty for a metric this run does not have. */
    public Series series(Metric metric) {
        throw new UnsupportedOperationException();
    }

    /** The knobs turned so far. */
    public List<RunEvent.KnobTurned> knobsTurned() {
        throw new UnsupportedOperationException();
    }

    /** How the run ended; null while it goes on. */
    public @Nullable Outcome outcome() {
        throw new UnsupportedOperationException();
    }
}
