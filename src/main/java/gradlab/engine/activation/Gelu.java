package gradlab.engine.activation;

import gradlab.engine.tensor.DoubleMath;
import gradlab.engine.tensor.FloatMath;

/**
 * The Gaussian error linear unit in its exact form, a = zΦ(z), with slope Φ(z) + zφ(z) (Hendrycks
 * and Gimpel 2016; Keras {@code gelu}).
 */
public record Gelu() implements Activation {
    @Override
    public float value(float z) {
        return FloatMath.gelu(z, FloatMath.bell(z));
    }

    @Override
    public float slope(float z) {
        return FloatMath.geluSlope(z);
    }

    @Override
    public double exact(double z) {
        return z * DoubleMath.normal(z);
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = FloatMath.bell(z[i]);
        }
        for (int i = 0; i < rows * columns; i++) {
            a[i] = FloatMath.gelu(z[i], a[i]);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = FloatMath.withoutDenormals(da[i] * FloatMath.geluSlope(z[i]));
        }
    }

    @Override
    public SuitedInitializer suitedInitializer() {
        return SuitedInitializer.HE;
    }
}
