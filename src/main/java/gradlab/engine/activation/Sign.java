package gradlab.engine.activation;

import java.util.Arrays;

/**
 * The sign, −1, 0 or 1. Its derivative is 0, so gradient descent cannot train through it: every
 * unit counts as saturated.
 */
public record Sign() implements Activation {
    @Override
    public float value(float z) {
        return Math.signum(z);
    }

    @Override
    public float slope(float z) {
        return 0;
    }

    @Override
    public double exact(double z) {
        return Math.signum(z);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = Math.signum(z[i]);
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
