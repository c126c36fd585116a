package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/** A smooth ReLU, a = ln(1 + eᶻ), with slope σ(z) (Keras {@code softplus}). */
public record Softplus() implements Activation {
    @Override
    public float value(float z) {
        return FloatMath.softplus(z, FloatMath.exp(-Math.abs(z)));
    }

    @Override
    public float slope(float z) {
        return FloatMath.sigmoid(z);
    }

    @Override
    public double exact(double z) {
        return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = FloatMath.exp(-Math.abs(z[i]));
        }
        for (int i = 0; i < rows * columns; i++) {
            a[i] = FloatMath.softplus(z[i], a[i]);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = FloatMath.withoutDenormals(da[i] * FloatMath.sigmoid(z[i]));
        }
    }

    @Override
    public float saturatedBelow() {
        return -2.1972f;
    }

    @Override
    public SuitedInitializer suitedInitializer() {
        return SuitedInitializer.HE;
    }
}
