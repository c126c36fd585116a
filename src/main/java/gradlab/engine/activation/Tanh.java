package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/** The hyperbolic tangent, with slope 1 − a² (Keras {@code tanh}). */
public record Tanh() implements Activation {
    @Override
    public float value(float z) {
        return FloatMath.tanh(z);
    }

    @Override
    public float slope(float z) {
        float a = value(z);
        return 1 - a * a;
    }

    @Override
    public double exact(double z) {
        return Math.tanh(z);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = FloatMath.tanh(z[i]);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = FloatMath.withoutDenormals(da[i] * (1 - a[i] * a[i]));
        }
    }

    @Override
    public float saturatedBelow() {
        return -saturatedAbove();
    }

    @Override
    public float saturatedAbove() {
        return 1.8184f;
    }
}
