package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/** a = eᶻ, its own slope (Keras {@code exponential}). */
public record Exponential() implements Activation {
    @Override
    public float value(float z) {
        return FloatMath.exp(z);
    }

    @Override
    public float slope(float z) {
        return FloatMath.exp(z);
    }

    @Override
    public double exact(double z) {
        return Math.exp(z);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = FloatMath.exp(z[i]);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = FloatMath.withoutDenormals(da[i] * a[i]);
        }
    }
}
