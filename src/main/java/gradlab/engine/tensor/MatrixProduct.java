package gradlab.engine.tensor;

/**
 * The one seam to matrix multiplication: products of row-major float matrices, each packed at the
 * start of its array. A product belongs to one thread at a time; two products never disturb each
 * other.
 */
public interface MatrixProduct {
    /**
     * c ← a·b, or c ← c + a·b.
     *
     * @param rows of a and of c
     * @param columns of b and of c
     * @param inner columns of a, rows of b
     * @param a shaped [rows][inner]
     * @param b shaped [inner][columns]
     * @param c shaped [rows][columns]
     * @param accumulate whether the product is added to what c holds
     */
    void multiply(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate);

    /** c ← aᵀ·b, or c ← c + aᵀ·b, with a shaped [inner][rows]. */
    void multiplyTransposedA(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate);

    /** c ← a·bᵀ, or c ← c + a·bᵀ, with b shaped [columns][inner]. */
    void multiplyTransposedB(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate);
}
