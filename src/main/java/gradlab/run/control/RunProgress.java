package gradlab.run.control;

/** How far a run has come; written by its training thread, read by any. */
final class RunProgress {
    private volatile long steps;
    private volatile int stepsPerEpoch;
    private volatile boolean over;

    /** The run is about to begin, or to go on. */
    void start(int epochSteps) {
        stepsPerEpoch = epochSteps;
        over = false;
    }

    /** So many steps are done. */
    void reach(long done) {
        steps = done;
    }

    /** There will be no further step. */
    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Whole epochs done. */
    long epochs() {
        int each = stepsPerEpoch;
        return each == 0 ? 0 : steps / each;
    }

    /** Whether more epochs are done here than there; a run that is over holds nobody back. */
    boolean isEpochsAheadOf(RunProgress other) {
        return !other.over && epochs() > other.epochs();
    }

    /** Whether a greater share of the run's epochs is done here; batches may differ in size. */
    boolean isStepsAheadOf(RunProgress other) {
        if (other.over || stepsPerEpoch == 0) {
            return false;
        }
        return other.stepsPerEpoch == 0
                ? steps > 0
                : steps * other.stepsPerEpoch > other.steps * stepsPerEpoch;
    }
}
