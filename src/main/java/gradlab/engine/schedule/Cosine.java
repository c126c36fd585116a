package gradlab.engine.schedule;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Half a cosine wave from η₀ down to α·η₀ in s, and flat after it (Loshchilov and Hutter 2017;
 * Keras {@code CosineDecay}).
 */
public record Cosine(
        @Knob(
                        label = "Decay steps s",
                        min = 1,
                        step = 1,
                        lesson = 19,
                        help = "Epochs or steps until the bottom",
                        formula = "η = η₀·((1 − α)·(1 + cos(πt/s))/2 + α)")
                @Essential
                int decaySteps,
        @Knob(
                        label = "Alpha α",
                        min = 0,
                        max = 1,
                        lesson = 19,
                        help = "The share of η₀ left at the bottom",
                        formula = "η = η₀·((1 − α)·(1 + cos(πt/s))/2 + α)")
                double alpha,
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
    public Cosine() {
        this(100, 0, Per.EPOCH, 0);
    }

    /** Refuses settings out of range. */
    public Cosine {
        Knobs.require(Cosine.class, decaySteps, alpha, per, warmupSteps);
    }

    @Override
    public double warmRate(double base, long t, long total) {
        double position = (double) Math.min(t, decaySteps) / decaySteps;
        double wave = (1 + StrictMath.cos(StrictMath.PI * position)) / 2;
        return base * ((1 - alpha) * wave + alpha);
    }
}
