package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * The exponential linear unit: z right of 0, α(eᶻ − 1) left of it (Clevert et al. 2016; Keras
 * {@code elu}).
 */
public record Elu(
        @Knob(
                        label = "Alpha α",
                        min = 0,
                        step = 0.1,
                        lesson = 7,
                        help = "How far below 0 it levels off",
                        formula = "a = α(e^z − 1) for z < 0")
                double alpha)
        implements Activation {
    /** Keras's default. */
    public Elu() {
        this(1);
    }

    /** Refuses an α out of range. */
    public Elu {
        Knobs.require(Elu.class, alpha);
    }

    @Override
    public float value(float z) {
        return Math.max(z, 0f) + (float) alpha * Math.min(FloatMath.elu(z), 0f);
    }

    @Override
    public float slope(float z) {
        float on = FloatMath.isPositive(z);
        return on + (1 - on) * (float) alpha * FloatMath.exp(Math.min(z, 0f));
    }

    @Override
    public double exact(double z) {
        return z > 0 ? z : alpha * Math.expm1(z);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        float scale = (float) alpha;
        for (int i = 0; i < rows * columns; i++) {
            a[i] = Math.max(z[i], 0f) + scale * Math.min(FloatMath.elu(z[i]), 0f);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        float scale = (float) alpha;
        for (int i = 0; i < rows * columns; i++) {
            float on = FloatMath.isPositive(z[i]);
            float slope = on + (1 - on) * (Math.min(a[i], 0f) + scale);
            dz[i] = FloatMath.withoutDenormals(da[i] * slope);
        }
    }

    @Override
    public float saturatedBelow() {
        return (float) Math.log(SATURATION * Math.max(1, alpha) / alpha);
    }

    @Override
    public SuitedInitializer suitedInitializer() {
        return SuitedInitializer.HE;
    }
}
