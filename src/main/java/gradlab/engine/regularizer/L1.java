package gradlab.engine.regularizer;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.stream.DoubleStream;

/**
 * The penalty λ·Σ|w|, which pulls every weight to 0 with the same force, so that many end there
 * (Keras {@code L1}).
 */
public record L1(
        @Knob(
                        label = "Strength λ",
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 12,
                        help = "How hard weights are pulled to 0",
                        formula = "penalty = λ·Σ|w|")
                @Essential
                double l1)
        implements Regularizer {
    /** Keras's default. */
    public L1() {
        this(0.01);
    }

    /** Refuses a strength out of range. */
    public L1 {
        Knobs.require(L1.class, l1);
    }

    @Override
    public double penalty(float[] weights) {
        return l1 * Sums.absolute(weights);
    }

    @Override
    public double exact(double[] weights) {
        return l1 * DoubleStream.of(weights).map(Math::abs).sum();
    }

    @Override
    public void addGradient(float[] weights, float[] gradient) {
        float strength = (float) l1;
        for (int i = 0; i < weights.length; i++) {
            gradient[i] += strength * Math.signum(weights[i]);
        }
    }
}
