package gradlab.engine.schedule;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

/**
 * One cycle over the whole run: up in a straight line from a fraction of the greatest rate to it,
 * down again as long, and in the rest of the steps down by three orders more, while the momentum
 * runs from 0.95 down to 0.85 and back (Smith 2018): {@code momentum} of SGD and RMSprop, {@code
 * beta_1} of Adam and its kin. Always per step; the optimizer's own rate and momentum do not
 * matter.
 *
 * @param per always the step; files may say so
 */
public record OneCycle(
        @Knob(
                        label = "Greatest learning rate",
                        min = 0,
                        logarithmic = true,
                        lesson = 19,
                        help =
                                "The rate at the peak, where the momentum is least: it runs from"
                                        + " 0.95 down to 0.85 and back. That is `momentum` of SGD"
                                        + " and RMSprop, β₁ of Adam, AdamW, Adamax and Nadam")
                @Essential
                double maxLearningRate,
        @Knob(
                        label = "Start fraction",
                        min = 0,
                        max = 1,
                        logarithmic = true,
                        lesson = 19,
                        help = "The first rate, as a share of the greatest")
                double startFraction,
        @Knob(
                        label = "Share of the rise",
                        min = 0,
                        max = 0.5,
                        minOpen = true,
                        step = 0.05,
                        lesson = 19,
                        help = "The share of the steps that go up; as many go down")
                double warmup,
        Per per,
        @Knob(
                        label = "Warm-up",
                        min = 0,
                        step = 1,
                        lesson = 19,
                        help =
                                "Epochs or steps of a straight rise from 0 before the schedule"
                                        + " begins")
                int warmupSteps)
        implements Schedule {
    private static final double LAST_FRACTION = 0.001;
    private static final double MOMENTUM_AT_REST = 0.95;
    private static final double MOMENTUM_AT_PEAK = 0.85;

    /** The defaults of the format. */
    public OneCycle() {
        this(0.1, 0.1, 0.45, Per.STEP, 0);
    }

    /** Refuses settings out of range, and to count epochs. */
    public OneCycle {
        Knobs.require(OneCycle.class, maxLearningRate, startFraction, warmup, per, warmupSteps);
        if (per != Per.STEP) {
            throw new SentenceException(
                    "per is `epoch`, but one_cycle always counts steps: write `step` or "
                            + "leave per out");
        }
    }

    @Override
    public double warmRate(double base, long t, long total) {
        double position = position(t, total);
        double start = startFraction * maxLearningRate;
        if (position <= 2 * warmup) {
            return start + (maxLearningRate - start) * height(position);
        }
        double rest = (position - 2 * warmup) / (1 - 2 * warmup);
        return start + (start * LAST_FRACTION - start) * rest;
    }

    @Override
    public boolean spansRun() {
        return true;
    }

    @Override
    public double momentum(double own, long t, long total) {
        double position = position(t - warmupSteps, total - warmupSteps);
        return MOMENTUM_AT_REST + (MOMENTUM_AT_PEAK - MOMENTUM_AT_REST) * height(position);
    }

    /** The share of the run that is over: 0 at its first step and 1 at its last. */
    private static double position(long t, long total) {
        return total < 2 ? 0 : Math.max(0, Math.min(1, t / (double) (total - 1)));
    }

    /** 0 at the start, 1 at the peak, 0 from the end of the way down. */
    private double height(double position) {
        return Math.max(0, 1 - Math.abs(position - warmup) / warmup);
    }
}
