package gradlab.engine.tensor;

/**
 * Chooses between loops and a library by the sizes of a product alone, so that the same network
 * always rounds alike.
 */
final class SizedProduct implements MatrixProduct {
    /** Up to this many multiplications loops are faster than the way into a library and back. */
    private static final long SMALL = 4096;

    private final MatrixProduct loops = new SmallProduct();
    private final MatrixProduct library;

    SizedProduct(MatrixProduct library) {
        this.library = library;
    }

    private MatrixProduct suited(int rows, int columns, int inner) {
        return (long) rows * columns * inner <= SMALL ? loops : library;
    }

    @Override
    public void multiply(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        suited(rows, columns, inner).multiply(rows, columns, inner, a, b, c, accumulate);
    }

    @Override
    public void multiplyTransposedA(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        suited(rows, columns, inner).multiplyTransposedA(rows, columns, inner, a, b, c, accumulate);
    }

    @Override
    public void multiplyTransposedB(
            int rows, int columns, int inner, float[] a, float[] b, float[] c, boolean accumulate) {
        suited(rows, columns, inner).multiplyTransposedB(rows, columns, inner, a, b, c, accumulate);
    }
}
