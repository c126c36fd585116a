package gradlab.data.prepare;

import gradlab.data.cell.PreciseMatrix;

import org.ejml.data.FMatrixRMaj;

import java.util.Arrays;

/**
 * What scalers look at: least, greatest, mean and standard deviation (over n) of each column. A
 * column whose values are all alike has a standard deviation of exactly 0.
 */
record ColumnStatistics(double[] min, double[] max, double[] mean, double[] sd) {
    /** Of some rows; shared columns all get the numbers of all their values together. */
    static ColumnStatistics of(FMatrixRMaj matrix, int[] rows, boolean shared) {
        int columns = matrix.numCols;
        ColumnStatistics found =
                new ColumnStatistics(
                        filled(columns, Double.POSITIVE_INFINITY),
                        filled(columns, Double.NEGATIVE_INFINITY),
                        new double[columns],
                        new double[columns]);
        found.addExtremesAndMeans(matrix, rows, shared);
        found.addDeviations(matrix, rows, shared);
        return found;
    }

    private static double[] filled(int count, double value) {
        double[] numbers = new double[count];
        Arrays.fill(numbers, value);
        return numbers;
    }

    private void addExtremesAndMeans(FMatrixRMaj matrix, int[] rows, boolean shared) {
        int columns = matrix.numCols;
        for (int row : rows) {
            for (int j = 0; j < columns; j++) {
                double x = PreciseMatrix.get(matrix, row, j);
                min[j] = Math.min(min[j], x);
                max[j] = Math.max(max[j], x);
                mean[j] += x / rows.length;
            }
        }
        if (shared) {
            Arrays.fill(min, Arrays.stream(min).min().orElse(0));
            Arrays.fill(max, Arrays.stream(max).max().orElse(0));
            Arrays.fill(mean, Arrays.stream(mean).average().orElse(0));
        }
    }

    private void addDeviations(FMatrixRMaj matrix, int[] rows, boolean shared) {
        int columns = matrix.numCols;
        for (int row : rows) {
            for (int j = 0; j < columns; j++) {
                double distance = PreciseMatrix.get(matrix, row, j) - mean[j];
                sd[j] += distance * distance / rows.length;
            }
        }
        if (shared) {
            Arrays.fill(sd, Arrays.stream(sd).average().orElse(0));
        }
        for (int j = 0; j < columns; j++) {
            sd[j] = max[j] > min[j] ? Math.sqrt(sd[j]) : 0;
        }
    }
}
