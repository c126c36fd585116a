package gradlab.run.history;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * How often values fall into equal bins between two bounds. A run keeps tens of thousands of them,
 * whose counts are mostly small: each is kept in as few bytes as it needs.
 */
public final class Histogram {
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
    private static final int BITS = 7;
    private static final int LOW_BITS = (1 << BITS) - 1;
    private static final int MORE = 1 << BITS;

    private final float low;
    private final float high;
    private final byte[] packed;

    /**
     * A histogram.
     *
     * @param low the lower edge of the first bin
     * @param high the upper edge of the last bin
     * @param counts one number a bin; values that are not finite are left out
     */
    public Histogram(float low, float high, int[] counts) {
        this.low = low;
        this.high = high;
        packed = packed(counts);
    }

    /** The lower edge of the first bin. */
    public float low() {
        return low;
    }

    /** The upper edge of the last bin. */
    public float high() {
        return high;
    }

    /** One number a bin, in an array of the caller's own. */
    public int[] counts() {
        int bins = 0;
        for (byte each : packed) {
            bins += each >= 0 ? 1 : 0;
        }
        int[] counts = new int[bins];
        int bin = 0;
        int shift = 0;
        for (byte each : packed) {
            counts[bin] |= (each & LOW_BITS) << shift;
            shift = each < 0 ? shift + BITS : 0;
            bin += each < 0 ? 0 : 1;
        }
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram same
                && Float.compare(low, same.low) == 0
                && Float.compare(high, same.high) == 0
                && Arrays.equals(packed, same.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    /** Seven bits a byte, the lowest first; the eighth says that more of the number follows. */
    private static byte[] packed(int[] counts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(counts.length + 8);
        for (int count : counts) {
            int left = count;
            while (left >>> BITS != 0) {
                bytes.write((left & LOW_BITS) | MORE);
                left >>>= BITS;
            }
            bytes.write(left);
        }
        return bytes.toByteArray();
    }

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
