package gradlab.ui.sweep;

import gradlab.run.live.PoolProgress;
import gradlab.run.sweep.SweepRunner;

/**
 * How far a sweep has come.
 *
 * @param done runs that are there
 * @param planned all of them
 * @param underWay runs that have begun and are not over
 * @param failed runs that broke off
 * @param seconds for which it has been trained since it was opened
 * @param secondsLeft at the pace so far; NaN while nothing can be said
 * @param trained runs that came to their end in those seconds
 */
public record SweepProgress(
        int done,
        int planned,
        int underWay,
        int failed,
        double seconds,
        double secondsLeft,
        int trained) {
    static final SweepProgress NONE = new SweepProgress(0, 0, 0, 0, 0, Double.NaN, 0);

    /**
     * Of a runner as it is now.
     *
     * @param before runs under way of the sweep as it was before its last change
     */
    static SweepProgress of(SweepRunner runner, int before, double seconds) {
        PoolProgress pool = runner.progress();
        int trained = pool.over() - pool.failed();
        return new SweepProgress(
                runner.found() + trained,
                runner.found() + runner.missing(),
                runner.begun() + before,
                pool.failed(),
                seconds,
                pool.secondsLeft(),
                trained);
    }

    /** From 0 to 1. */
    public double share() {
        return planned == 0 ? 0 : done / (double) planned;
    }

    /** Runs a second; NaN while nothing can be said. */
    public double rate() {
        return trained == 0 || seconds <= 0 ? Double.NaN : trained / seconds;
    }

    /** How many are still to do. */
    public int toDo() {
        return Math.max(0, planned - done - underWay - failed);
    }
}
