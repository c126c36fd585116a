package gradlab.data.cell;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Writes the cells of a table as floats, and keeps what rounding lost in the columns where a float
 * is too coarse.
 */
public final class LostDigits {
    private final Cells cells;
    private final FMatrixRMaj numbers;
    private final float[] @Nullable [] lost;
    private final boolean[] enough;
    private final float[] least;
    private final float[] greatest;

    /** For [rows][columns]. */
    public LostDigits(Cells cells, FMatrixRMaj numbers) {
        this.cells = cells;
        this.numbers = numbers;
        lost = new float[numbers.numCols][];
        enough = new boolean[numbers.numCols];
        least = new float[numbers.numCols];
        greatest = new float[numbers.numCols];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
    }

    /** Writes a number that stands in no cell. */
    public void mark(int row, int column, float number) {
        numbers.set(row, column, number);
    }

    /** Writes the number in a cell. */
    public void write(int row, int column, String cell) {
        float number = cells.number(cell);
        numbers.set(row, column, number);
        if (enough[column]) {
            return;
        }
        least[column] = Math.min(least[column], number);
        greatest[column] = Math.max(greatest[column], number);
        // A spread that is wide enough stays so: what makes the numbers larger widens it too.
        double largest = Math.max(Math.abs(least[column]), Math.abs(greatest[column]));
        double spread = (double) greatest[column] - least[column];
        if (!PreciseMatrix.tooCoarse(largest, spread)) {
            enough[column] = true;
            lost[column] = null;
            return;
        }
        float rest = cells.lost(cell);
        if (rest != 0) {
            keep(row, column, rest);
        }
    }

    private void keep(int row, int column, float rest) {
        float[] kept = lost[column];
        if (kept == null) {
            kept = new float[numbers.numRows];
            lost[column] = kept;
        }
        kept[row] = rest;
    }

    /** The numbers; more than floats where a column needs it. */
    public FMatrixRMaj matrix() {
        for (float[] column : lost) {
            if (column != null) {
                return new PreciseMatrix(numbers, lost);
            }
        }
        return numbers;
    }
}
