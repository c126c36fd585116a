package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/** The logistic function a = 1 / (1 + e⁻ᶻ), with slope a(1 − a) ≤ ¼ (Keras {@code sigmoid}). */
public record Sigmoid() implements Activation {
    @Override
    public float value(float z) {
        return FloatMath.sigmoid(z);
    }

    @Override
    public float slope(float z) {
        float a = value(z);
        return a * (1 - a);
    }

    @Override
    public double exact(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = FloatMath.sigmoid(z[i]);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = FloatMath.withoutDenormals(da[i] * (a[i] * (1 - a[i])));
        }
    }

    @Override
    public float saturatedBelow() {
        return -saturatedAbove();
    }

    @Override
    public float saturatedAbove() {
        return 3.6369f;
    }
}
