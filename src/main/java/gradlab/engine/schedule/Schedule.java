package gradlab.engine.schedule;

/** How the learning rate changes over a run. */
public sealed interface Schedule permits Constant {
    /** What t counts. */
    enum Per {
        EPOCH,
        STEP
    }

    /** Whether t counts epochs or steps, both from 0. */
    Per per();

    /** Steps (of t) of linear warm-up from 0 before the schedule proper. */
    int warmupSteps();

    /**
     * The learning rate at t.
     *
     * @param base η₀, the optimizer's own learning rate
     * @param t epochs or steps done, from 0
     * @param total how many there will be
     */
    double rate(double base, long t, long total);
}
