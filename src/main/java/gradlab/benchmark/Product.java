package gradlab.benchmark;

import gradlab.engine.tensor.MatrixProduct;
import gradlab.engine.tensor.RandomSource;

/**
 * One matrix product: c[rows][columns] from a and b, summed over inner.
 *
 * @param form which factor is transposed
 */
record Product(Form form, int rows, int columns, int inner) {
    /** Which factor is transposed. */
    enum Form {
        /** Forward: xW. */
        PLAIN,
        /** The kernel's gradient: xᵀδ. */
        TRANSPOSED_A,
        /** The input's gradient: δWᵀ. */
        TRANSPOSED_B
    }

    double operations() {
        return 2.0 * rows * columns * inner;
    }

    Ready ready(RandomSource random) {
        float[] a = new float[rows * inner];
        float[] b = new float[inner * columns];
        random.fillNormal(a, a.length, 0, 1);
        random.fillNormal(b, b.length, 0, 1);
        return new Ready(this, a, b, new float[rows * columns]);
    }

    /** A product with its matrices. */
    record Ready(Product size, float[] a, float[] b, float[] c) {
        void multiply(MatrixProduct by) {
            int rows = size.rows;
            int columns = size.columns;
            int inner = size.inner;
            switch (size.form) {
                case PLAIN -> by.multiply(rows, columns, inner, a, b, c, false);
                case TRANSPOSED_A -> by.multiplyTransposedA(rows, columns, inner, a, b, c, false);
                case TRANSPOSED_B -> by.multiplyTransposedB(rows, columns, inner, a, b, c, false);
            }
        }
    }
}
