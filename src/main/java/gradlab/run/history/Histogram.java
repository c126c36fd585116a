package gradlab.run.history;

/**
 * How often values fall into equal bins between two bounds.
 *
 * @param low the lower edge of the first bin
 * @param high the upper edge of the last bin
 * @param counts one number a bin; values that are not finite are left out
 */
public record Histogram(float low, float high, int[] counts) {
    /** What is counted. */
    public enum Kind {
        /** A layer's outputs over the probe batch. */
        ACTIVATION,
        /** A layer's kernel. */
        WEIGHT,
        /** The gradient of a layer's kernel at the epoch's last step. */
        GRADIENT
    }

    private static final int MOST_KEPT = 256;

    /**
     * How many epochs lie between histograms once a run is so long: of {@code 256·2ᵏ} epochs and
     * more, those that {@code 2ᵏ} divides, so that never more than 512 are kept of a kind.
     */
    public static int epochsApart(int epoch) {
        return Math.max(1, Integer.highestOneBit(epoch) / MOST_KEPT);
    }

    /** Counts the first values of an array into bins between their least and their greatest. */
    public static Histogram of(float[] values, int length, int bins) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < length; i++) {
            if (Float.isFinite(values[i])) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        int[] counts = new int[bins];
        if (low > high) {
            return new Histogram(0, 0, counts);
        }
        double scale = high > low ? bins / ((double) high - low) : 0;
        for (int i = 0; i < length; i++) {
            if (Float.isFinite(values[i])) {
                counts[Math.min(bins - 1, (int) ((values[i] - (double) low) * scale))]++;
            }
        }
        return new Histogram(low, high, counts);
    }
}
