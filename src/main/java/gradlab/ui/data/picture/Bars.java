package gradlab.ui.data.picture;

import org.ejml.data.FMatrixRMaj;

import java.util.ArrayList;
import java.util.List;

/**
 * How often the numbers of a column fall into equally wide steps from the least to the greatest.
 *
 * @param counts one a step for each of the matrices that are counted
 */
public record Bars(float low, float high, List<int[]> counts) {
    /** Of one column of matrices that stand one on the other: [rows][columns]. */
    public static Bars of(List<FMatrixRMaj> matrices, int column, int steps) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (FMatrixRMaj matrix : matrices) {
            for (int row = 0; row < matrix.numRows; row++) {
                low = Math.min(low, matrix.get(row, column));
                high = Math.max(high, matrix.get(row, column));
            }
        }
        List<int[]> all = new ArrayList<>();
        for (FMatrixRMaj matrix : matrices) {
            int[] counts = new int[steps];
            for (int row = 0; row < matrix.numRows; row++) {
                float share = high > low ? (matrix.get(row, column) - low) / (high - low) : 0.5f;
                counts[Math.min(steps - 1, (int) (share * steps))]++;
            }
            all.add(counts);
        }
        return new Bars(low, high, all);
    }

    /** How many steps there are. */
    public int steps() {
        return counts.getFirst().length;
    }

    /** The numbers in a step, of all matrices. */
    public int all(int step) {
        return counts.stream().mapToInt(one -> one[step]).sum();
    }

    /** The highest count. */
    public int most() {
        int most = 0;
        for (int step = 0; step < steps(); step++) {
            most = Math.max(most, all(step));
        }
        return most;
    }
}
