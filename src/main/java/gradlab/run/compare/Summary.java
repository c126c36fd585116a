package gradlab.run.compare;

import java.util.Arrays;

/**
 * Some numbers in a few.
 *
 * @param n how many there are
 * @param mean of the n; NaN of none, as all that follow
 * @param sd standard deviation with n − 1; 0 of one number
 * @param median the middle one, or the mean of the two in the middle
 */
public record Summary(int n, double mean, double sd, double median, double min, double max) {
    private static final Summary NONE =
            new Summary(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Of numbers in any order. */
    public static Summary of(double... numbers) {
        int n = numbers.length;
        if (n == 0) {
            return NONE;
        }
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double mean = sum(sorted) / n;
        double[] squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).toArray();
        return new Summary(
                n,
                mean,
                n < 2 ? 0 : Math.sqrt(sum(squares) / (n - 1)),
                (sorted[(n - 1) / 2] + sorted[n / 2]) / 2,
                sorted[0],
                sorted[n - 1]);
    }

    /** One after the other, so that the same numbers give the same last digit everywhere. */
    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
