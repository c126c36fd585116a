package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * ReLU that lets a share of negative inputs through, a = max(z, 0) + αmin(z, 0) (Maas et al. 2013;
 * Keras {@code leaky_relu}).
 */
public record LeakyRelu(
        @Knob(
                        label = "Negative slope α",
                        min = 0,
                        step = 0.05,
                        lesson = 7,
                        help = "The slope left of 0",
                        formula = "a = max(z, 0) + α·min(z, 0)")
                double negativeSlope)
        implements Activation {
    /** Keras's default. */
    public LeakyRelu() {
        this(0.2);
    }

    /** Refuses a slope out of range. */
    public LeakyRelu {
        Knobs.require(LeakyRelu.class, negativeSlope);
    }

    @Override
    public float value(float z) {
        return Math.max(z, 0f) + (float) negativeSlope * Math.min(z, 0f);
    }

    @Override
    public float slope(float z) {
        float on = FloatMath.isPositive(z);
        return on + (float) negativeSlope * (1 - on);
    }

    @Override
    public double exact(double z) {
        return Math.max(z, 0) + negativeSlope * Math.min(z, 0);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        float slope = (float) negativeSlope;
        for (int i = 0; i < rows * columns; i++) {
            a[i] = Math.max(z[i], 0f) + slope * Math.min(z[i], 0f);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        float slope = (float) negativeSlope;
        for (int i = 0; i < rows * columns; i++) {
            float on = FloatMath.isPositive(z[i]);
            dz[i] = da[i] * (on + slope * (1 - on));
        }
    }

    @Override
    public SuitedInitializer suitedInitializer() {
        return SuitedInitializer.HE;
    }
}
