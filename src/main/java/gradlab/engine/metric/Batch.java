package gradlab.engine.metric;

/**
 * Outputs beside their targets, row-major.
 *
 * @param outputs [rows][width]
 * @param targets [rows][targetWidth]; a single column against several outputs is a class number
 */
public record Batch(float[] outputs, float[] targets, int rows, int width, int targetWidth) {
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

    /** How many rows have their greatest output at the row's class. */
    int rightClasses() {
        int right = 0;
        for (int row = 0; row < rows; row++) {
            int wanted = labelled() ? (int) targets[row] : greatest(targets, row);
            if (greatest(outputs, row) == wanted) {
                right++;
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
