package gradlab.engine.activation;

import gradlab.engine.tensor.FloatMath;

/**
 * Turns each row of logits into probabilities, aⱼ = e^zⱼ / Σ e^zₖ, with dzⱼ = aⱼ(daⱼ − Σ daₖaₖ)
 * (Keras {@code softmax}). The row's greatest logit is taken off first, so that nothing overflows.
 */
public record Softmax() implements Activation {
    @Override
    public float value(float z) {
        return FloatMath.sigmoid(z);
    }

    @Override
    public float slope(float z) {
        float a = value(z);
        return a * (1 - a);
    }

    @Override
    public double exact(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    @Override
    public void exact(double[] z, double[] a, int columns) {
        for (int start = 0; start < z.length; start += columns) {
            double greatest = Double.NEGATIVE_INFINITY;
            for (int i = start; i < start + columns; i++) {
                greatest = Math.max(greatest, z[i]);
            }
            double sum = 0;
            for (int i = start; i < start + columns; i++) {
                a[i] = Math.exp(z[i] - greatest);
                sum += a[i];
            }
            for (int i = start; i < start + columns; i++) {
                a[i] /= sum;
            }
        }
    }

    @Override
    public void forward(float[] z, float[] a, int rows, int columns) {
        for (int start = 0; start < rows * columns; start += columns) {
            lower(z, a, start, columns);
        }
        for (int i = 0; i < rows * columns; i++) {
            a[i] = FloatMath.exp(a[i]);
        }
        for (int start = 0; start < rows * columns; start += columns) {
            normalize(a, start, columns);
        }
    }

    private static void lower(float[] z, float[] a, int start, int columns) {
        float greatest = z[start];
        for (int i = start + 1; i < start + columns; i++) {
            greatest = Math.max(greatest, z[i]);
        }
        for (int i = start; i < start + columns; i++) {
            a[i] = z[i] - greatest;
        }
    }

    private static void normalize(float[] a, int start, int columns) {
        float sum = 0;
        for (int i = start; i < start + columns; i++) {
            sum += a[i];
        }
        float factor = 1 / sum;
        for (int i = start; i < start + columns; i++) {
            a[i] *= factor;
        }
    }

    @Override
    public void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns) {
        for (int start = 0; start < rows * columns; start += columns) {
            float mean = 0;
            for (int i = start; i < start + columns; i++) {
                mean += da[i] * a[i];
            }
            for (int i = start; i < start + columns; i++) {
                dz[i] = FloatMath.withoutDenormals(a[i] * (da[i] - mean));
            }
        }
    }

    @Override
    public float saturatedBelow() {
        return -saturatedAbove();
    }

    @Override
    public float saturatedAbove() {
        return 3.6369f;
    }
}
