package gradlab.engine.loss;

import gradlab.engine.activation.Activation;

/** A loss ℓ(output, target), averaged over the rows of a batch. */
public sealed interface Loss
        permits MeanSquaredError,
                MeanAbsoluteError,
                Huber,
                BinaryCrossentropy,
                SparseCategoricalCrossentropy,
                CategoricalCrossentropy {
    /** What a target row holds. */
    Targets targets();

    /** How many numbers a target row has for an output this wide: 1 for integer labels. */
    default int targetWidth(int outputs) {
        return targets() == Targets.LABELS ? 1 : outputs;
    }

    /** Whether it is computed from the logits z under this last activation (sigmoid, softmax). */
    default boolean fromLogits(Activation last) {
        return false;
    }

    /**
     * The loss of one row in double precision, as its finite difference wants it.
     *
     * @param z the last layer's weighted sums [rows][outputs], read when {@link #fromLogits}
     * @param a the last layer's outputs [rows][outputs]
     * @param target as given to {@link #sum}
     */
    double exact(Activation last, double[] z, double[] a, float[] target, int row, int outputs);

    /**
     * The summed loss over the rows, and its gradient over {@code rows} (so that the step uses the
     * mean).
     *
     * @param z the last layer's weighted sums, read when {@link #fromLogits}
     * @param a the last layer's outputs [rows][outputs]
     * @param gradient receives ∂(mean loss)/∂z when {@link #fromLogits}, else ∂(mean loss)/∂a
     */
    double sum(
            Activation last,
            float[] z,
            float[] a,
            float[] target,
            float[] gradient,
            int rows,
            int outputs);
}
