package gradlab.engine.tensor;

import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** Matrix products in Java (EJML), for machines where no native library loads. */
final class EjmlProduct implements MatrixProduct {
    private final FMatrixRMaj left = new FMatrixRMaj();
    private final FMatrixRMaj right = new FMatrixRMaj();
    private final FMatrixRMaj result = new FMatrixRMaj();

    private static FMatrixRMaj shape(FMatrixRMaj matrix, int rows, int columns, float[] values) {
        matrix.data = values;
        matrix.numRows = rows;
        matrix.numCols = columns;
        return matrix;
    }

    @Override
    public void multiply(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        shape(left, rows, inner, a);
        shape(right, inner, columns, b);
        shape(result, rows, columns, c);
        if (accumulate) {
            CommonOps_FDRM.multAdd(left, right, result);
        } else {
            CommonOps_FDRM.mult(left, right, result);
        }
    }

    @Override
    public void multiplyTransposedA(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        shape(left, inner, rows, a);
        shape(right, inner, columns, b);
        shape(result, rows, columns, c);
        if (accumulate) {
            CommonOps_FDRM.multAddTransA(left, right, result);
        } else {
            CommonOps_FDRM.multTransA(left, right, result);
        }
    }

    @Override
    public void multiplyTransposedB(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        shape(left, rows, inner, a);
        shape(right, columns, inner, b);
        shape(result, rows, columns, c);
        if (accumulate) {
            CommonOps_FDRM.multAddTransB(left, right, result);
        } else {
            CommonOps_FDRM.multTransB(left, right, result);
        }
    }
}
