package gradlab.engine.schedule;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/** The rate falls by the same factor every s, η₀ · rate^(t/s) (Keras {@code ExponentialDecay}). */
public record Exponential(
        @Knob(
                        label = "Decay steps s",
                        min = 1,
                        step = 1,
                        lesson = 19,
                        help = "Epochs or steps until the rate is multiplied once",
                        formula = "η = η₀·rate^(t/s)")
                @Essential
                int decaySteps,
        @Knob(
                        label = "Decay rate",
                        min = 0,
                        max = 1,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 19,
                        help = "The factor every s",
                        formula = "η = η₀·rate^(t/s)")
                double decayRate,
        @Knob(label = "Count", lesson = 19, help = "What t counts") Per per,
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
    /** The defaults of the format. */
    public Exponential() {
        this(10, 0.1, Per.EPOCH, 0);
    }

    /** Refuses settings out of range. */
    public Exponential {
        Knobs.require(Exponential.class, decaySteps, decayRate, per, warmupSteps);
    }

    @Override
    public double warmRate(double base, long t, long total) {
        return base * StrictMath.pow(decayRate, (double) t / decaySteps);
    }
}
