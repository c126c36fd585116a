package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * A random orthogonal matrix times a gain (Saxe et al. 2014; Keras {@code orthogonal}): the
 * columns, or in a kernel wider than high the rows, are orthonormal, so that lengths are kept.
 * Drawn evenly over all such matrices by orthogonalizing normal vectors one after another.
 */
public record Orthogonal(
        @Knob(
                        label = "Gain",
                        lesson = 5,
                        help = "The factor by which lengths change",
                        formula = "WᵀW = gain²·I")
                double gain)
        implements Initializer {
    /** Keras's defaults. */
    public Orthogonal() {
        this(1);
    }

    /** Refuses settings out of range. */
    public Orthogonal {
        Knobs.require(Orthogonal.class, gain);
    }

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        Kernels.requireKernel("orthogonal", values, fanIn, fanOut);
        boolean high = fanIn >= fanOut;
        double[][] vectors = new double[Math.min(fanIn, fanOut)][Math.max(fanIn, fanOut)];
        for (int k = 0; k < vectors.length; k++) {
            for (int i = 0; i < vectors[k].length; i++) {
                vectors[k][i] = random.nextGaussian();
            }
            orthonormalize(vectors, k);
            for (int i = 0; i < vectors[k].length; i++) {
                values[high ? i * fanOut + k : k * fanOut + i] = (float) (gain * vectors[k][i]);
            }
        }
    }

    @Override
    public boolean kernelsOnly() {
        return true;
    }

    private static void orthonormalize(double[][] vectors, int k) {
        double[] vector = vectors[k];
        // The second sweep removes what rounding left of the first.
        for (int sweep = 0; sweep < 2; sweep++) {
            for (int j = 0; j < k; j++) {
                addMultiple(vector, vectors[j], -dot(vector, vectors[j]));
            }
        }
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    private static void addMultiple(double[] vector, double[] other, double factor) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] += factor * other[i];
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
