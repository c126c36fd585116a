package gradlab.benchmark;

import java.util.Arrays;

/**
 * How a measured quantity was spread.
 *
 * @param p95 what 95 of 100 values do not exceed
 */
public record Spread(double median, double p95, double max) {
    /** Of at least one value. */
    public static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Spread(share(sorted, 0.5), share(sorted, 0.95), sorted[sorted.length - 1]);
    }

    private static double share(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }
}
