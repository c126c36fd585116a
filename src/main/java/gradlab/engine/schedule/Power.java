package gradlab.engine.schedule;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * The rate falls ever more slowly, η₀ / (1 + t/s)ᶜ; with c = 1 it is halved after s, and a third
 * after 2s (Keras {@code InverseTimeDecay} with decay rate 1).
 */
public record Power(
        @Knob(
                        label = "Decay steps s",
                        min = 1,
                        step = 1,
                        lesson = 19,
                        help = "Epochs or steps until 1 + t/s is 2",
                        formula = "η = η₀ / (1 + t/s)^c")
                @Essential
                int decaySteps,
        @Knob(
                        label = "Power c",
                        min = 0,
                        step = 0.5,
                        lesson = 19,
                        help = "How steeply it falls",
                        formula = "η = η₀ / (1 + t/s)^c")
                double power,
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
    public Power() {
        this(10, 1, Per.EPOCH, 0);
    }

    /** Refuses settings out of range. */
    public Power {
        Knobs.require(Power.class, decaySteps, power, per, warmupSteps);
    }

    @Override
    public double warmRate(double base, long t, long total) {
        return base / StrictMath.pow(1 + (double) t / decaySteps, power);
    }
}
