package gradlab.ui.data;

import org.ejml.data.FMatrixRMaj;

/**
 * How often the numbers of a column fall into equally wide steps from the least to the greatest.
 *
 * @param counts one a step
 */
record Bars(float low, float high, int[] counts) {
    /** Of one column of a matrix: [rows][columns]. */
    static Bars of(FMatrixRMaj matrix, int column, int steps) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < matrix.numRows; row++) {
            low = Math.min(low, matrix.get(row, column));
            high = Math.max(high, matrix.get(row, column));
        }
        int[] counts = new int[steps];
        for (int row = 0; row < matrix.numRows; row++) {
            float share = high > low ? (matrix.get(row, column) - low) / (high - low) : 0.5f;
            counts[Math.min(steps - 1, (int) (share * steps))]++;
        }
        return new Bars(low, high, counts);
    }

    /** The highest count. */
    int most() {
        int most = 0;
        for (int count : counts) {
            most = Math.max(most, count);
        }
        return most;
    }
}
