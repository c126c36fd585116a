package gradlab.data.cell;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers some of whose columns hold more digits than a float does, such as time stamps in
 * milliseconds: beside the floats it keeps what rounding lost, so that a scaling can be computed in
 * double. To everything else it is a matrix of floats.
 */
@SuppressWarnings("unchecked") // EJML's own way of returning copies
public final class PreciseMatrix extends FMatrixRMaj {
    private static final long serialVersionUID = 1;
    private static final double FINE_ENOUGH = 0x1p-20;

    private final float[] @Nullable [] lost;

    /**
     * Takes over the floats.
     *
     * @param floats [rows][columns]
     * @param lost for each column its numbers less their floats; null where a float is enough
     */
    PreciseMatrix(FMatrixRMaj floats, float[] @Nullable [] lost) {
        super(floats.numRows, floats.numCols, true, floats.data);
        this.lost = lost;
    }

    /**
     * Whether a float tells numbers of a column apart too coarsely: its steps, at the size of the
     * numbers, are no longer small against their spread.
     */
    public static boolean tooCoarse(double largest, double spread) {
        return Math.ulp((float) largest) > spread * FINE_ENOUGH;
    }

    /** A number of any matrix, to all the digits it has. */
    public static double get(FMatrixRMaj matrix, int row, int column) {
        double number = matrix.data[row * matrix.numCols + column];
        return matrix instanceof PreciseMatrix precise
                ? number + precise.lost(row, column)
                : number;
    }

    private float lost(int row, int column) {
        float[] kept = lost[column];
        return kept == null ? 0 : kept[row];
    }

    /** Whether a column of any matrix holds more digits than its floats. */
    public static boolean holdsMore(FMatrixRMaj matrix, int column) {
        return matrix instanceof PreciseMatrix precise && precise.lost[column] != null;
    }

    /** Writes another number over one, to all its digits where the column keeps them. */
    public void put(int row, int column, double number) {
        float rounded = (float) number;
        data[row * numCols + column] = rounded;
        float[] kept = lost[column];
        if (kept != null) {
            kept[row] = (float) (number - rounded);
        }
    }

    /** Forgets what the floats lost, once they are other numbers. */
    public void forget() {
        Arrays.fill(lost, null);
    }

    /** The same rows of the digits for floats taken from here. */
    public PreciseMatrix taken(FMatrixRMaj floats, int[] rows) {
        float[] @Nullable [] some = new float[numCols][];
        for (int column = 0; column < numCols; column++) {
            float[] from = lost[column];
            if (from != null) {
                float[] to = new float[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    to[i] = from[rows[i]];
                }
                some[column] = to;
            }
        }
        return new PreciseMatrix(floats, some);
    }

    /** Floats of two matrices, one below the other, with the digits that either keeps. */
    public static FMatrixRMaj stacked(FMatrixRMaj floats, FMatrixRMaj above, FMatrixRMaj below) {
        if (!(above instanceof PreciseMatrix || below instanceof PreciseMatrix)) {
            return floats;
        }
        float[] @Nullable [] both = new float[floats.numCols][];
        for (int column = 0; column < floats.numCols; column++) {
            if (holdsMore(above, column) || holdsMore(below, column)) {
                float[] digits = new float[floats.numRows];
                for (int row = 0; row < floats.numRows; row++) {
                    FMatrixRMaj from = row < above.numRows ? above : below;
                    int at = row < above.numRows ? row : row - above.numRows;
                    digits[row] = (float) (get(from, at, column) - from.get(at, column));
                }
                both[column] = digits;
            }
        }
        return new PreciseMatrix(floats, both);
    }

    @Override
    public FMatrixRMaj copy() {
        return taken(super.copy(), IntStream.range(0, numRows).toArray());
    }
}
