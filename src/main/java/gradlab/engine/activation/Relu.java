package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/**
 * The rectified linear unit, a = max(0, z), with slope 0 at 0 (Nair and Hinton 2010; Keras {@code
 * relu}).
 */
public record Relu() implements Activation {
    @Override
    public float value(float z) {
        return Math.max(z, 0f);
    }

    @Override
    public float slope(float z) {
        return FloatMath.isPositive(z);
    }

    @Override
    public double exact(double z) {
        return Math.max(z, 0);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = Math.max(z[i], 0f);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = da[i] * FloatMath.isPositive(z[i]);
        }
    }

    @Override
    public boolean canDie() {
        return true;
    }

    @Override
    public SuitedInitializer suitedInitializer() {
        return SuitedInitializer.HE;
    }
}
