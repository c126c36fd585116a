package gradlab.engine.schedule;

/** How the learning rate changes over a run. */
public sealed interface Schedule
        permits Constant, Power, Exponential, Piecewise, Performance, OneCycle, Cosine, RangeTest {
    /** What t counts. */
    enum Per {
        EPOCH,
        STEP
    }

    /** Whether t counts epochs or steps, both from 0. */
    Per per();

    /**
     * How long the rate rises in a straight line from 0 to the schedule's first rate; the
     * schedule's own t begins after it.
     */
    int warmupSteps();

    /**
     * The rate once warmed up.
     *
     * @param t epochs or steps since the warm-up, from 0
     * @param total how many there will be after the warm-up
     */
    double warmRate(double base, long t, long total);

    /**
     * The learning rate at t.
     *
     * @param base η₀: the optimizer's own learning rate, or where the schedule {@linkplain #monitor
     *     monitors} something, {@link Plateau#rate}
     * @param t epochs or steps done, from 0
     * @param total how many there will be
     */
    default double rate(double base, long t, long total) {
        long warmup = warmupSteps();
        return t < warmup
                ? warmRate(base, 0, total - warmup) * (t + 1) / warmup
                : warmRate(base, t - warmup, total - warmup);
    }

    /** Whether it is as long as its run, so that another number of epochs changes all of it. */
    default boolean spansRun() {
        return false;
    }

    /** The momentum coefficient at t, given the optimizer's own. */
    default double momentum(double own, long t, long total) {
        return own;
    }

    /** The epoch's number that the schedule waits on, such as {@code val_loss}; empty for none. */
    default String monitor() {
        return "";
    }

    /** What an epoch that ended with this value of {@link #monitor} makes of the state. */
    default Plateau next(Plateau state, double value) {
        return state;
    }
}
