package gradlab.run.backprop;

import java.util.List;

/**
 * What one layer did with a batch, forward and back.
 *
 * @param z what went into its activation, [rows][units]; its output where it has none
 * @param a what it handed on, [rows][units]
 * @param delta ∂loss/∂z, [rows][units]; empty where no gradient went so far down
 * @param gradients of its arrays of weights; empty where it has none
 */
public record LayerTrace(
        String layer, float[][] z, float[][] a, float[][] delta, List<GradientArray> gradients) {
    /** Keeps its own list. */
    public LayerTrace {
        gradients = List.copyOf(gradients);
    }

    /** The greatest difference between a gradient and what nudging says; 0 without weights. */
    public double largestDifference() {
        return gradients.stream().mapToDouble(GradientArray::largestDifference).max().orElse(0);
    }
}
