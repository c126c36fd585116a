package gradlab.run.control;

/** How far a run has come; written by its training thread, read by any. */
final class RunProgress {
    private volatile long steps;
    private volatile long told;
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
        told = done;
    }

    /** So many steps are done, and whoever listens is about to hear of the last. */
    void tell(long done) {
        told = done;
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
        return epochs(steps);
    }

    private long epochs(long done) {
        int each = stepsPerEpoch;
        return each == 0 ? 0 : done / each;
    }

    /** Whether more epochs were told of here than there; a run that is over holds nobody back. */
    boolean hasToldMoreEpochsThan(RunProgress other) {
        return !other.over && epochs(told) > other.epochs(other.told);
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
