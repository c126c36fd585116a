package gradlab.data;

import gradlab.data.cell.PreciseMatrix;

import org.ejml.data.FMatrixRMaj;

/** Copies of rows of matrices. */
public final class Matrices {
    private Matrices() {}

    /** A copy of some rows, in the order given: [rows.length][columns]. */
    public static FMatrixRMaj take(FMatrixRMaj from, int[] rows) {
        FMatrixRMaj taken = new FMatrixRMaj(rows.length, from.numCols);
        gather(from, rows, 0, rows.length, taken);
        return from instanceof PreciseMatrix precise ? precise.taken(taken, rows) : taken;
    }

    /** A copy of the rows start … end − 1. */
    public static FMatrixRMaj slice(FMatrixRMaj from, int start, int end) {
        int[] rows = new int[end - start];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = start + i;
        }
        return take(from, rows);
    }

    /** A copy of two matrices of the same width, the rows of the second below. */
    static FMatrixRMaj stack(FMatrixRMaj above, FMatrixRMaj below) {
        FMatrixRMaj both = new FMatrixRMaj(above.numRows + below.numRows, above.numCols);
        System.arraycopy(above.data, 0, both.data, 0, above.getNumElements());
        System.arraycopy(below.data, 0, both.data, above.getNumElements(), below.getNumElements());
        return PreciseMatrix.stacked(both, above, below);
    }

    /** Writes rows[start … start + count − 1] of a matrix over the first rows of another. */
    public static void gather(
            FMatrixRMaj from, int[] rows, int start, int count, FMatrixRMaj into) {
        for (int i = 0; i < count; i++) {
            copyRow(from, rows[start + i], into, i);
        }
    }

    /** Writes one row of a matrix over a row of another of the same width. */
    public static void copyRow(FMatrixRMaj from, int row, FMatrixRMaj into, int place) {
        int columns = from.numCols;
        System.arraycopy(from.data, row * columns, into.data, place * columns, columns);
    }

    /** The places 0 … count − 1 in order. */
    public static int[] range(int count) {
        int[] places = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = i;
        }
        return places;
    }
}
