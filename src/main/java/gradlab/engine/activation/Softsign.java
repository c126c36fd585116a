package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/**
 * a = z / (1 + |z|), with slope 1 / (1 + |z|)²: like tanh, with slower tails (Keras {@code
 * softsign}).
 */
public record Softsign() implements Activation {
    @Override
    public float value(float z) {
        return z / (1 + Math.abs(z));
    }

    @Override
    public float slope(float z) {
        float size = 1 + Math.abs(z);
        return 1 / (size * size);
    }

    @Override
    public double exact(double z) {
        return z / (1 + Math.abs(z));
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = z[i] / (1 + Math.abs(z[i]));
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            float size = 1 + Math.abs(z[i]);
            dz[i] = FloatMath.withoutDenormals(da[i] / (size * size));
        }
    }

    @Override
    public float saturatedBelow() {
        return -saturatedAbove();
    }

    @Override
    public float saturatedAbove() {
        return 2.1623f;
    }
}
