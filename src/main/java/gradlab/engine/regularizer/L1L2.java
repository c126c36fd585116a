package gradlab.engine.regularizer;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.stream.DoubleStream;

/** Both penalties together, λ₁·Σ|w| + λ₂·Σw² (Keras {@code L1L2}). */
public record L1L2(
        @Knob(
                        label = "Strength λ₁",
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 12,
                        help = "How hard all weights are pulled to 0 alike",
                        formula = "penalty = λ₁·Σ|w| + λ₂·Σw²")
                @Essential
                double l1,
        @Knob(
                        label = "Strength λ₂",
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 12,
                        help = "How hard weights are pulled to 0 in proportion to their size",
                        formula = "penalty = λ₁·Σ|w| + λ₂·Σw²")
                @Essential
                double l2)
        implements Regularizer {
    /** Keras's defaults: no penalty until a strength is given. */
    public L1L2() {
        this(0, 0);
    }

    /** Refuses strengths out of range. */
    public L1L2 {
        Knobs.require(L1L2.class, l1, l2);
    }

    @Override
    public double penalty(float[] weights) {
        return l1 * Sums.absolute(weights) + l2 * Sums.squares(weights);
    }

    @Override
    public double exact(double[] weights) {
        return DoubleStream.of(weights).map(w -> l1 * Math.abs(w) + l2 * w * w).sum();
    }

    @Override
    public void addGradient(float[] weights, float[] gradient) {
        float alike = (float) l1;
        float inProportion = (float) (2 * l2);
        for (int i = 0; i < weights.length; i++) {
            float w = weights[i];
            gradient[i] += alike * Math.signum(w) + inProportion * w;
        }
    }

    @Override
    public boolean isNone() {
        return l1 == 0 && l2 == 0;
    }
}
