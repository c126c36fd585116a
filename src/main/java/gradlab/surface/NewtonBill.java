package gradlab.surface;

/**
 * What one of Newton's steps costs for a network: H holds n² numbers, of four bytes each in single
 * precision, and solving Hs = g takes about n³/3 multiplications (Cholesky).
 *
 * @param parameters n
 */
public record NewtonBill(long parameters) {
    private static final int BYTES = 4;
    private static final double CHOLESKY = 3;

    /** n². */
    public double numbers() {
        return (double) parameters * parameters;
    }

    /** 4n². */
    public double bytes() {
        return BYTES * numbers();
    }

    /** n³/3. */
    public double multiplications() {
        return numbers() * parameters / CHOLESKY;
    }
}
