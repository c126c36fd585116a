package gradlab.chart.sweep;

import java.util.Arrays;

/**
 * The spread of some numbers: quartiles as NumPy's {@code quantile} has them, and whiskers that
 * reach to the furthest number within 1.5 times the height of the box.
 */
record Box(int n, double low, double first, double median, double third, double high) {
    private static final double REACH = 1.5;

    static Box of(double... numbers) {
        if (numbers.length == 0) {
            return new Box(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double first = quantile(sorted, 0.25);
        double third = quantile(sorted, 0.75);
        double reach = REACH * (third - first);
        double low = Arrays.stream(sorted).filter(x -> x >= first - reach).min().orElse(first);
        double high = Arrays.stream(sorted).filter(x -> x <= third + reach).max().orElse(third);
        return new Box(
                sorted.length,
                Math.min(low, first),
                first,
                quantile(sorted, 0.5),
                third,
                Math.max(high, third));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
