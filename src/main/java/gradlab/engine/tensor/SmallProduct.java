package gradlab.engine.tensor;

/**
 * Matrix products too small for a library call to pay. One loop serves all three forms, which
 * differ only in the strides of their operands; it works on blocks of two rows and four columns, so
 * that each number read is used several times and eight sums go on side by side.
 */
final class SmallProduct implements MatrixProduct {
    private float[] a = {};
    private float[] b = {};
    private float[] c = {};
    private int columns;
    private int inner;
    private int nextRow;
    private int nextInnerOfA;
    private int nextInnerOfB;
    private int nextColumn;
    private boolean accumulate;

    @Override
    public void multiply(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        step(inner, 1, columns, 1);
        run(rows, columns, inner, a, b, c, accumulate);
    }

    @Override
    public void multiplyTransposedA(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        step(1, rows, columns, 1);
        run(rows, columns, inner, a, b, c, accumulate);
    }

    @Override
    public void multiplyTransposedB(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        step(inner, 1, 1, inner);
        run(rows, columns, inner, a, b, c, accumulate);
    }

    /**
     * How far apart neighbours lie: in a down and along, in b along the inner dimension and over.
     */
    private void step(int rowOfA, int innerOfA, int innerOfB, int columnOfB) {
        nextRow = rowOfA;
        nextInnerOfA = innerOfA;
        nextInnerOfB = innerOfB;
        nextColumn = columnOfB;
    }

    private void run(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        this.columns = columns;
        this.inner = inner;
        this.a = a;
        this.b = b;
        this.c = c;
        this.accumulate = accumulate;
        int row = 0;
        for (; row + 1 < rows; row += 2) {
            int column = 0;
            for (; column + 3 < columns; column += 4) {
                twoByFour(row, column);
            }
            for (; column < columns; column++) {
                twoByOne(row, column);
            }
        }
        if (row < rows) {
            for (int column = 0; column < columns; column++) {
                oneByOne(row, column);
            }
        }
    }

    private void twoByFour(int row, int column) {
        float[] left = a;
        float[] right = b;
        int down = nextRow;
        int over = nextColumn;
        int i = row * down;
        int j = column * over;
        float s00 = 0;
        float s01 = 0;
        float s02 = 0;
        float s03 = 0;
        float s10 = 0;
        float s11 = 0;
        float s12 = 0;
        float s13 = 0;
        for (int p = inner; p > 0; p--) {
            float a0 = left[i];
            float a1 = left[i + down];
            float b0 = right[j];
            float b1 = right[j + over];
            float b2 = right[j + 2 * over];
            float b3 = right[j + 3 * over];
            s00 += a0 * b0;
            s01 += a0 * b1;
            s02 += a0 * b2;
            s03 += a0 * b3;
            s10 += a1 * b0;
            s11 += a1 * b1;
            s12 += a1 * b2;
            s13 += a1 * b3;
            i += nextInnerOfA;
            j += nextInnerOfB;
        }
        put(row * columns + column, s00, s01, s02, s03);
        put((row + 1) * columns + column, s10, s11, s12, s13);
    }

    private void put(int at, float s0, float s1, float s2, float s3) {
        float[] result = c;
        if (accumulate) {
            result[at] += s0;
            result[at + 1] += s1;
            result[at + 2] += s2;
            result[at + 3] += s3;
        } else {
            result[at] = s0;
            result[at + 1] = s1;
            result[at + 2] = s2;
            result[at + 3] = s3;
        }
    }

    private void twoByOne(int row, int column) {
        int i = row * nextRow;
        int j = column * nextColumn;
        float top = 0;
        float bottom = 0;
        for (int p = inner; p > 0; p--) {
            top += a[i] * b[j];
            bottom += a[i + nextRow] * b[j];
            i += nextInnerOfA;
            j += nextInnerOfB;
        }
        int at = row * columns + column;
        c[at] = accumulate ? c[at] + top : top;
        c[at + columns] = accumulate ? c[at + columns] + bottom : bottom;
    }

    private void oneByOne(int row, int column) {
        int i = row * nextRow;
        int j = column * nextColumn;
        float sum = 0;
        for (int p = inner; p > 0; p--) {
            sum += a[i] * b[j];
            i += nextInnerOfA;
            j += nextInnerOfB;
        }
        int at = row * columns + column;
        c[at] = accumulate ? c[at] + sum : sum;
    }
}
