package gradlab.engine.metric;

import org.jspecify.annotations.Nullable;

/**
 * Outputs beside their targets, row-major.
 *
 * @param outputs [rows][width]
 * @param targets [rows][targetWidth]; a single column against several outputs is a class number
 * @param weights one a row; null where all count alike
 */
public record Batch(
        float[] outputs,
        float[] targets,
        int rows,
        int width,
        int targetWidth,
        float @Nullable [] weights) {
    /** Rows that count alike. */
    public Batch(float[] outputs, float[] targets, int rows, int width, int targetWidth) {
        this(outputs, targets, rows, width, targetWidth, null);
    }

    /** How much a row counts. */
    double weight(int row) {
        return weights == null ? 1 : weights[row];
    }

    /** How much the row of an output counts. */
    double weightOf(int index) {
        return weights == null ? 1 : weights[index / width];
    }

    /** How much all rows count together. */
    double weight() {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += weight(row);
        }
        return sum;
    }

    /** How many outputs there are. */
    int count() {
        return rows * width;
    }

    /** Whether targets are class numbers. */
    boolean labelled() {
        return targetWidth == 1 && width > 1;
    }

    /** What an output should have been: 1 for the row's class, 0 for the others, or a number. */
    float target(int index) {
        return labelled() ? (targets[index / width] == index % width ? 1 : 0) : targets[index];
    }

    /** How much those rows count that have their greatest output at the row's class. */
    double rightClasses() {
        double right = 0;
        for (int row = 0; row < rows; row++) {
            int wanted = labelled() ? (int) targets[row] : greatest(targets, row);
            if (greatest(outputs, row) == wanted) {
                right += weight(row);
            }
        }
        return right;
    }

    private int greatest(float[] values, int row) {
        int best = 0;
        for (int i = 1; i < width; i++) {
            if (values[row * width + i] > values[row * width + best]) {
                best = i;
            }
        }
        return best;
    }
}
