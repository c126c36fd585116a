package gradlab.chart.race;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Heights for contours: uneven, so that about as much of the map lies between any two of them, and
 * round numbers.
 */
final class Levels {
    private static final int COUNT = 9;
    private static final double LEAST_SHARE = 0.04;
    private static final MathContext ONE = new MathContext(1);
    private static final MathContext TWO = new MathContext(2);

    private Levels() {}

    /** From the lowest to the highest. */
    static double[] of(double[] heights) {
        double[] sorted = Arrays.stream(heights).filter(Double::isFinite).sorted().toArray();
        TreeSet<Double> levels = new TreeSet<>();
        double span = sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0];
        for (int i = 0; i < COUNT && span > 0; i++) {
            double share = LEAST_SHARE + (1 - 1.6 * LEAST_SHARE) * i / (COUNT - 0.5);
            double height = sorted[(int) (share * (sorted.length - 1))];
            double round = new BigDecimal(height).round(ONE).doubleValue();
            boolean fits = Math.abs(round - height) < 0.02 * span && !levels.contains(round);
            levels.add(fits ? round : new BigDecimal(height).round(TWO).doubleValue());
        }
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
