package gradlab.engine.schedule;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

/**
 * A learning rate range test: over the run the rate grows by the same factor each step, from one
 * rate to another, so that the loss over the rate shows which rates learn (Smith 2017). Always per
 * step; the optimizer's own rate does not matter.
 *
 * @param per always the step; files may say so
 */
public record RangeTest(
        @Knob(
                        label = "From",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 19,
                        help = "The learning rate of the first step",
                        formula = "η = from·(to/from)^(t/(T − 1))")
                @Essential
                double from,
        @Knob(
                        label = "To",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 19,
                        help = "The learning rate of the last step",
                        formula = "η = from·(to/from)^(t/(T − 1))")
                @Essential
                double to,
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
    /** From far too small to far too large for most networks. */
    public RangeTest() {
        this(1e-6, 1, Per.STEP, 0);
    }

    /** Refuses rates that cannot grow geometrically, and to count epochs. */
    public RangeTest {
        Knobs.require(RangeTest.class, from, to, per, warmupSteps);
        if (per != Per.STEP) {
            throw new SentenceException(
                    "per is `epoch`, but range_test always counts steps: write `step` or "
                            + "leave per out");
        }
    }

    @Override
    public double warmRate(double base, long t, long total) {
        double position = total < 2 ? 0 : Math.max(0, Math.min(1, t / (double) (total - 1)));
        return from * StrictMath.pow(to / from, position);
    }

    @Override
    public boolean spansRun() {
        return true;
    }
}
