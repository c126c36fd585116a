package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/**
 * Three straight lines near the sigmoid, a = relu6(z + 3) / 6, with slope ⅙ or 0 (Keras {@code
 * hard_sigmoid}).
 */
public record HardSigmoid() implements Activation {
    @Override
    public float value(float z) {
        return Math.max(Math.min(z + 3, 6f), 0f) / 6;
    }

    @Override
    public float slope(float z) {
        return FloatMath.isPositive(3 - Math.abs(z)) / 6;
    }

    @Override
    public double exact(double z) {
        return Math.clamp(z + 3, 0, 6) / 6;
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = Math.max(Math.min(z[i] + 3, 6f), 0f) / 6;
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = da[i] * (FloatMath.isPositive(3 - Math.abs(z[i])) / 6);
        }
    }

    @Override
    public float saturatedBelow() {
        return -saturatedAbove();
    }

    @Override
    public float saturatedAbove() {
        return 3;
    }
}
