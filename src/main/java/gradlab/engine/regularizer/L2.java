package gradlab.engine.regularizer;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.stream.DoubleStream;

/**
 * The penalty λ·Σw², which pulls every weight to 0 in proportion to its size (Keras {@code L2},
 * with gradient 2λw).
 */
public record L2(
        @Knob(
                        label = "Strength λ",
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 12,
                        help = "How hard weights are pulled to 0",
                        formula = "penalty = λ·Σw²")
                @Essential
                double l2)
        implements Regularizer {
    /** Keras's default. */
    public L2() {
        this(0.01);
    }

    /** Refuses a strength out of range. */
    public L2 {
        Knobs.require(L2.class, l2);
    }

    @Override
    public double penalty(float[] weights) {
        return l2 * Sums.squares(weights);
    }

    @Override
    public double exact(double[] weights) {
        return l2 * DoubleStream.of(weights).map(w -> w * w).sum();
    }

    @Override
    public void addGradient(float[] weights, float[] gradient) {
        float strength = (float) (2 * l2);
        for (int i = 0; i < weights.length; i++) {
            gradient[i] += strength * weights[i];
        }
    }
}
