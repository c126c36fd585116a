package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/**
 * The scaled exponential linear unit: λz right of 0, λα(eᶻ − 1) left of it, which draws mean and
 * variance towards 0 and 1 (Klambauer et al. 2017; Keras {@code selu}).
 */
public record Selu() implements Activation {
    /** λ. */
    private static final float SCALE = (float) 1.0507009873554805;

    /** λα: it levels off at −λα. */
    private static final float LIMIT = (float) 1.7580993408473766;

    @Override
    public float value(float z) {
        return SCALE * Math.max(z, 0f) + LIMIT * Math.min(FloatMath.elu(z), 0f);
    }

    @Override
    public float slope(float z) {
        float on = FloatMath.isPositive(z);
        return SCALE * on + LIMIT * (1 - on) * FloatMath.exp(Math.min(z, 0f));
    }

    @Override
    public double exact(double z) {
        return z > 0 ? 1.0507009873554805 * z : 1.7580993408473766 * Math.expm1(z);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = SCALE * Math.max(z[i], 0f) + LIMIT * Math.min(FloatMath.elu(z[i]), 0f);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            float on = FloatMath.isPositive(z[i]);
            float slope = SCALE * on + (1 - on) * (Math.min(a[i], 0f) + LIMIT);
            dz[i] = FloatMath.withoutDenormals(da[i] * slope);
        }
    }

    @Override
    public float saturatedBelow() {
        return -2.3026f;
    }

    @Override
    public SuitedInitializer suitedInitializer() {
        return SuitedInitializer.LECUN;
    }
}
