package gradlab.data.prepare;

import gradlab.data.cell.PreciseMatrix;
import gradlab.text.SentenceException;

import org.ejml.data.FMatrixRMaj;

import java.util.Arrays;
import java.util.Locale;

/**
 * A scaling that knows its columns: x′ = (x − centre)·scale + shift. A saved run carries it, so
 * that new rows are scaled as the training rows were.
 *
 * @param centre one number a column
 * @param scale one number a column; 0 for a column that was constant, which stays constant
 * @param shift the same for all columns
 */
public record FittedScaler(double[] centre, double[] scale, double shift) {
    /** Refuses numbers by which nothing can be scaled. */
    public FittedScaler {
        if (centre.length != scale.length) {
            throw new SentenceException(
                    "a scaling with {0} centres and {1} scales", centre.length, scale.length);
        }
        for (int i = 0; i < centre.length; i++) {
            if (!Double.isFinite(centre[i]) || !Double.isFinite(scale[i])) {
                throw new SentenceException(
                        "column {0} cannot be scaled: its centre would be {1} and its scale {2}",
                        i + 1, centre[i], scale[i]);
            }
        }
    }

    /** Columns stay as they are. */
    public static FittedScaler identity(int columns) {
        double[] ones = new double[columns];
        Arrays.fill(ones, 1);
        return new FittedScaler(new double[columns], ones, 0);
    }

    /** Whether every column stays as it is. */
    public boolean leavesAsIs() {
        return shift == 0
                && Arrays.stream(centre).allMatch(x -> x == 0)
                && Arrays.stream(scale).allMatch(x -> x == 1);
    }

    /** One number of a column, scaled. */
    public float scaled(double x, int column) {
        return (float) ((x - centre[column]) * scale[column] + shift);
    }

    /** One scaled number of a column, in the column's own unit again. */
    public float unscaled(float x, int column) {
        return (float)
                (scale[column] == 0
                        ? centre[column]
                        : (x - shift) / scale[column] + centre[column]);
    }

    /** Scales a matrix in place: [rows][columns]; in double, to all the digits that it holds. */
    public void scale(FMatrixRMaj matrix) {
        boolean[] precise = new boolean[matrix.numCols];
        for (int column = 0; column < matrix.numCols; column++) {
            precise[column] = PreciseMatrix.holdsMore(matrix, column) && floatIsTooCoarse(column);
        }
        for (int row = 0, at = 0; row < matrix.numRows; row++) {
            for (int column = 0; column < matrix.numCols; column++, at++) {
                double x =
                        precise[column] ? PreciseMatrix.get(matrix, row, column) : matrix.data[at];
                matrix.data[at] = scaled(x, column);
            }
        }
        if (matrix instanceof PreciseMatrix scaled && !leavesAsIs()) {
            scaled.forget();
        }
    }

    /** So that new rows, however few, are scaled as those of the training. */
    private boolean floatIsTooCoarse(int column) {
        double unit = 1 / scale[column];
        return scale[column] != 0 && PreciseMatrix.tooCoarse(Math.abs(centre[column]) + unit, unit);
    }

    /** Takes the scaling of a matrix back, in place: [rows][columns]. */
    public void unscale(FMatrixRMaj matrix) {
        for (int row = 0, at = 0; row < matrix.numRows; row++) {
            for (int column = 0; column < matrix.numCols; column++, at++) {
                matrix.data[at] = unscaled(matrix.data[at], column);
            }
        }
    }

    /** Equal numbers make equal scalers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof FittedScaler that
                && Arrays.equals(centre, that.centre)
                && Arrays.equals(scale, that.scale)
                && Double.compare(shift, that.shift) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(centre) + Arrays.hashCode(scale))
                + Double.hashCode(shift);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "(x − %s)·%s + %s",
                Arrays.toString(centre),
                Arrays.toString(scale),
                shift);
    }
}
