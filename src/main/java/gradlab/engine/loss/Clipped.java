package gradlab.engine.loss;

/** Keras's way of keeping a probability away from 0 and 1 before its logarithm is taken. */
final class Clipped {
    private static final double LEAST = 1e-7;

    private Clipped() {}

    /** The probability brought within [1e-7, 1 − 1e-7]. */
    static double share(double share) {
        return Math.max(LEAST, Math.min(1 - LEAST, share));
    }

    /** The slope of {@link #share}: 1 within the bounds, 0 beyond. */
    static double slope(double share) {
        return share < LEAST || share > 1 - LEAST ? 0 : 1;
    }
}
