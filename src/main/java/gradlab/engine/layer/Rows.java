package gradlab.engine.layer;

import gradlab.engine.tensor.FloatMath;

import java.util.Arrays;

/**
 * Row-major [rows][columns] arrays taken with a vector that has a number for each column. The
 * compiler does not vectorize loops over a row and a vector, since they might overlap; so the
 * vector is repeated into a buffer, after which all loops run flat.
 */
final class Rows {
    private final float[] ones;
    private final float[] buffer;

    /** For arrays of at most so many rows and numbers. */
    Rows(int maxRows, int size) {
        ones = new float[maxRows];
        Arrays.fill(ones, 1);
        buffer = new float[size];
    }

    /** Each row of {@code to} ← the vector. */
    static void repeat(float[] vector, float[] to, int rows, int columns) {
        int count = rows * columns;
        System.arraycopy(vector, 0, to, 0, columns);
        for (int done = columns; done < count; done *= 2) {
            System.arraycopy(to, 0, to, done, Math.min(done, count - done));
        }
    }

    /** The vector ← the sum of the rows: a product with ones, which the library does fastest. */
    void sum(Pass pass, float[] from, float[] vector, int columns) {
        pass.product().multiply(1, columns, pass.rows(), ones, from, vector, false);
    }

    /** The vector ← the sum of the rows of {@code left · right}. */
    void sumOfProducts(Pass pass, float[] left, float[] right, float[] vector, int columns) {
        int count = pass.rows() * columns;
        for (int i = 0; i < count; i++) {
            buffer[i] = left[i] * right[i];
        }
        sum(pass, buffer, vector, columns);
    }

    /** to ← from − vector, row by row. */
    void subtract(Pass pass, float[] from, float[] vector, float[] to, int columns) {
        float[] repeated = repeated(pass, vector, columns);
        int count = pass.rows() * columns;
        for (int i = 0; i < count; i++) {
            to[i] = from[i] - repeated[i];
        }
    }

    /** to ← from · vector, row by row. */
    void scale(Pass pass, float[] from, float[] vector, float[] to, int columns) {
        float[] repeated = repeated(pass, vector, columns);
        int count = pass.rows() * columns;
        for (int i = 0; i < count; i++) {
            to[i] = from[i] * repeated[i];
        }
    }

    /** to ← to + vector, row by row. */
    void add(Pass pass, float[] vector, float[] to, int columns) {
        float[] repeated = repeated(pass, vector, columns);
        int count = pass.rows() * columns;
        for (int i = 0; i < count; i++) {
            to[i] += repeated[i];
        }
    }

    /** The vector in every row of a buffer that lasts until the next call. */
    float[] repeated(Pass pass, float[] vector, int columns) {
        repeat(vector, buffer, pass.rows(), columns);
        return buffer;
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
