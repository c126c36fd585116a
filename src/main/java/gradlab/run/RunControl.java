package gradlab.run;

/** What other threads may ask of a run under way. Every request is obeyed between two steps. */
public final class RunControl {
    /** Goes on training. */
    public void play() {
        throw new UnsupportedOperationException();
    }

    /** Stops after this step, keeping everything, until {@link #play} or a step is asked for. */
    public void pause() {
        throw new UnsupportedOperationException();
    }

    /** Trains one batch, then pauses. */
    public void stepBatch() {
        throw new UnsupportedOperationException();
    }

    /** Trains to the end of the epoch, then pauses. */
    public void stepEpoch() {
        throw new UnsupportedOperationException();
    }

    /** Ends the run as cancelled. */
    public void stop() {
        throw new UnsupportedOperationException();
    }

    /** Asks for one {@link RunEvent.WeightsTaken}; also obeyed while paused. */
    public void requestWeights() {
        throw new UnsupportedOperationException();
    }

    /** Sends {@link RunEvent.StepDone} from now on, or no more. */
    public void recordSteps(boolean wanted) {
        throw new UnsupportedOperationException();
    }

    /**
     * Turns a knob: {@code learning_rate}, {@code momentum}, {@code epochs} and others marked live.
     */
    public void turn(String knob, double value) {
        throw new UnsupportedOperationException();
    }
}
