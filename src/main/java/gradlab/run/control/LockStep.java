package gradlab.run.control;

/**
 * Two runs that go on together: neither begins an epoch before the other has done as many; in slow
 * motion, no batch. One that stops or ends lets the other go on alone. Nothing but the waiting
 * passes between the two, so that each records what it would record alone.
 */
public final class LockStep {
    private final RunControl one;
    private final RunControl other;

    /** Lets two runs wait for each other, from where they are; the one behind catches up first. */
    public LockStep(RunControl one, RunControl other) {
        this.one = one;
        this.other = other;
        one.waitFor(other);
        other.waitFor(one);
    }

    /** Both go on. */
    public void play() {
        one.play();
        other.play();
    }

    /** Both wait after the step under way. */
    public void pause() {
        one.pause();
        other.pause();
    }

    /** Each trains one batch; where one is behind, it alone. */
    public void stepBatch() {
        boolean first = one.progress().isStepsAheadOf(other.progress());
        boolean second = other.progress().isStepsAheadOf(one.progress());
        stepBatch(one, first);
        stepBatch(other, second);
    }

    private static void stepBatch(RunControl run, boolean ahead) {
        if (ahead) {
            run.pause();
        } else {
            run.stepBatch();
        }
    }

    /** Each trains to the end of the epoch; where one has done an epoch less, it alone. */
    public void stepEpoch() {
        boolean first = one.progress().hasToldMoreEpochsThan(other.progress());
        boolean second = other.progress().hasToldMoreEpochsThan(one.progress());
        stepEpoch(one, first);
        stepEpoch(other, second);
    }

    private static void stepEpoch(RunControl run, boolean ahead) {
        if (ahead) {
            run.pause();
        } else {
            run.stepEpoch();
        }
    }

    /** Each goes its own way again. */
    public void part() {
        one.waitForNobody();
        other.waitForNobody();
    }
}
