package gradlab.engine.activation;

/** The identity, a = z (Keras {@code linear}): right for the last layer of a regression. */
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
    public double exact(double z) {
        return z;
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        System.arraycopy(z, 0, a, 0, rows * columns);
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int i = 0; i < rows * columns; i++) {
            dz[i] = da[i];
        }
    }
}
