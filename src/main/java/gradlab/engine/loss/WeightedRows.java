package gradlab.engine.loss;

import gradlab.engine.activation.Activation;

/**
 * A loss in which rows count by weights w: Σ w·ℓ over the rows, and the gradient of Σ w·ℓ / rows,
 * as Keras's {@code sum_over_batch_size} has it: a batch is divided by its rows, not by its
 * weights.
 */
public final class WeightedRows {
    private final Loss loss;
    private final float[] z;
    private final float[] a;
    private final float[] target;
    private final float[] gradient;

    /** Makes room for one row of so many outputs. */
    public WeightedRows(Loss loss, int outputs) {
        this.loss = loss;
        z = new float[outputs];
        a = new float[outputs];
        target = new float[loss.targetWidth(outputs)];
        gradient = new float[outputs];
    }

    /**
     * As {@link Loss#sum} of the rows, each by its weight.
     *
     * @param weights one a row
     */
    public double sum(
            Activation last,
            float[] allZ,
            float[] allA,
            float[] targets,
            float[] gradients,
            float[] weights,
            int rows) {
        double sum = 0;
        int outputs = a.length;
        for (int row = 0; row < rows; row++) {
            System.arraycopy(allZ, row * outputs, z, 0, outputs);
            System.arraycopy(allA, row * outputs, a, 0, outputs);
            System.arraycopy(targets, row * target.length, target, 0, target.length);
            sum += weights[row] * loss.sum(last, z, a, target, gradient, 1, outputs);
            float share = weights[row] / rows;
            for (int i = 0; i < outputs; i++) {
                gradients[row * outputs + i] = share * gradient[i];
            }
        }
        return sum;
    }
}
