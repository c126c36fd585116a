package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

import java.util.Arrays;

/**
 * The perceptron's step, 1 where z ≥ 0, else 0 (Rosenblatt 1958). Its derivative is 0, so gradient
 * descent cannot train through it: every unit counts as saturated.
 */
public record Step() implements Activation {
    @Override
    public float value(float z) {
        return 1 - FloatMath.isPositive(-z);
    }

    @Override
    public float slope(float z) {
        return 0;
    }

    @Override
    public double exact(double z) {
        return z >= 0 ? 1 : 0;
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = 1 - FloatMath.isPositive(-z[i]);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        Arrays.fill(dz, 0, rows * columns, 0);
    }

    @Override
    public float saturatedBelow() {
        return Float.POSITIVE_INFINITY;
    }
}
