package gradlab.engine.layer;

import gradlab.engine.tensor.FloatMath;

import java.util.Arrays;

/**
 * Plain loops over row-major [rows][columns] arrays, shaped so that the compiler vectorizes them.
 */
final class Rows {
    private Rows() {}

    /** Each row of {@code to} ← the vector. */
    static void repeat(float[] vector, float[] to, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            System.arraycopy(vector, 0, to, row * columns, columns);
        }
    }

    /** The vector ← the sum of the rows. */
    static void sum(float[] from, float[] vector, int rows, int columns) {
        Arrays.fill(vector, 0, columns, 0);
        for (int row = 0; row < rows; row++) {
            int start = row * columns;
            for (int column = 0; column < columns; column++) {
                vector[column] += from[start + column];
            }
        }
    }

    /**
     * Denormal numbers ← 0. Gradients that vanish become such numbers, with which some processors
     * compute a hundred times slower.
     */
    static void flushDenormals(float[] values, int count) {
        for (int i = 0; i < count; i++) {
            values[i] = FloatMath.withoutDenormals(values[i]);
        }
    }
}
