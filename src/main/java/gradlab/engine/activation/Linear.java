package gradlab.engine.activation;

/** Placeholder until the family is filled in. */
public record Linear() implements Activation {
    @Override
    public float value(float z) {
        return z;
    }

    @Override
    public float slope(float z) {
        return 1;
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            a[i] = value(z[i]);
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = da[i] * slope(z[i]);
        }
    }
}
