package gradlab.lesson.figure;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** How one number is made of several. A number among them that is none makes none of all. */
public enum Reduction {
    MIN(all -> Arrays.stream(all).min().orElse(Double.NaN)),
    MAX(all -> Arrays.stream(all).max().orElse(Double.NaN)),
    SUM(all -> Arrays.stream(all).sum()),
    MEAN(all -> Arrays.stream(all).average().orElse(Double.NaN)),
    MEDIAN(Reduction::median),
    /** Over n, not n − 1. */
    SD(Reduction::deviation),
    /** The root of the sum of the squares. */
    NORM(all -> Math.sqrt(Arrays.stream(all).map(each -> each * each).sum())),
    /** Where the least stands, from 1: of what is recorded each epoch, the epoch. */
    ARGMIN(all -> place(all, -1)),
    /** Where the greatest stands, from 1. */
    ARGMAX(all -> place(all, 1));

    private final ToDoubleFunction<double[]> maths;

    Reduction(ToDoubleFunction<double[]> maths) {
        this.maths = maths;
    }

    /** As it is written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one number; NaN of none. */
    double of(double[] all) {
        return all.length == 0 ? Double.NaN : maths.applyAsDouble(all);
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        boolean unknown = Double.isNaN(sorted[sorted.length - 1]);
        return unknown
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double deviation(double[] all) {
        double mean = Arrays.stream(all).average().orElse(Double.NaN);
        return Math.sqrt(
                Arrays.stream(all)
                        .map(each -> (each - mean) * (each - mean))
                        .average()
                        .orElse(Double.NaN));
    }

    private static double place(double[] all, int sign) {
        int best = 0;
        for (int i = 1; i < all.length; i++) {
            best = sign * Double.compare(all[i], all[best]) > 0 ? i : best;
        }
        return best + 1;
    }
}
