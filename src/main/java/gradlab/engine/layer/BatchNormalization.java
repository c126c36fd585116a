package gradlab.engine.layer;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Normalizes each unit over the batch, then scales and shifts it (Ioffe and Szegedy 2015; Keras
 * {@code BatchNormalization}).
 */
public record BatchNormalization(
        String name,
        @Knob(
                        label = "Momentum",
                        min = 0,
                        max = 1,
                        lesson = 8,
                        help = "How much of the moving mean and variance is kept at a step",
                        formula = "μ ← mμ + (1−m)·batch mean")
                double momentum,
        @Knob(
                        label = "Epsilon ε",
                        min = 0,
                        logarithmic = true,
                        lesson = 8,
                        help = "Keeps the division away from zero",
                        formula = "x̂ = (x − μ) / √(σ² + ε)")
                double epsilon,
        @Knob(
                        label = "Center",
                        lesson = 8,
                        help = "Adds the trained shift β",
                        formula = "y = γx̂ + β")
                boolean center,
        @Knob(
                        label = "Scale",
                        lesson = 8,
                        help = "Multiplies by the trained scale γ",
                        formula = "y = γx̂ + β")
                boolean scale,
        @Knob(label = "Trainable", live = true, lesson = 20, help = "Off freezes the layer")
                boolean trainable)
        implements Layer {
    /** Keras's defaults. */
    public BatchNormalization() {
        this("", 0.99, 0.001, true, true, true);
    }

    /** Refuses what is out of range. */
    public BatchNormalization {
        Knobs.require(BatchNormalization.class, name, momentum, epsilon, center, scale, trainable);
    }

    @Override
    public BatchNormalization withName(String newName) {
        return new BatchNormalization(newName, momentum, epsilon, center, scale, trainable);
    }

    @Override
    public BatchNormalization withTrainable(boolean newTrainable) {
        return new BatchNormalization(name, momentum, epsilon, center, scale, newTrainable);
    }

    /** γ and β, and the moving mean and variance. */
    @Override
    public long parameterCount(int inputWidth) {
        return inputWidth * ((scale ? 1L : 0) + (center ? 1 : 0) + 2);
    }

    @Override
    public long trainableCount(int inputWidth) {
        return trainable ? parameterCount(inputWidth) - 2L * inputWidth : 0;
    }

    @Override
    public Cell cell(CellPlan plan) {
        return new BatchNormalizationCell(this, plan);
    }
}
