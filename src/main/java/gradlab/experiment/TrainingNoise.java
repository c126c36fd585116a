package gradlab.experiment;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.Regularizing;

/** Normal noise added while training, with these standard deviations; 0 is off. */
public record TrainingNoise(
        @Knob(
                        label = "Gradient noise",
                        min = 0,
                        step = 0.01,
                        live = true,
                        lesson = 16,
                        help = "Standard deviation of noise added to every gradient of a step",
                        formula = "g ← g + N(0, σ²)")
                @Regularizing
                double gradientNoise,
        @Knob(
                        label = "Weight noise",
                        min = 0,
                        step = 0.01,
                        live = true,
                        lesson = 16,
                        help = "Standard deviation of noise on the weights during a step",
                        formula = "∇J at W + N(0, σ²)")
                @Regularizing
                double weightNoise) {
    /** No noise. */
    public TrainingNoise() {
        this(0, 0);
    }

    /** Refuses values out of range. */
    public TrainingNoise {
        Knobs.require(TrainingNoise.class, gradientNoise, weightNoise);
    }
}
