package gradlab.surface;

import gradlab.engine.optimizer.Optimizer;

/**
 * A small search for the learning rate with which an optimizer is best on a surface: rates from
 * 10⁻⁵ to 10 in equal ratios, then finer ones around the best. Best is who has the least mean of
 * log(f − f_min) over all steps, so that to be low counts as much as to be low early.
 */
public final class BestRate {
    private static final double FROM = -5;
    private static final double TO = 1;
    private static final int COARSE = 37;
    private static final int FINE = 9;
    private static final double LEAST_GAP = 1e-12;
    private static final int DIGITS = 3;

    private BestRate() {}

    /** The same optimizer with the best rate; itself where every rate diverges. */
    public static Optimizer of(Surface surface, Place start, Optimizer optimizer, int steps) {
        double lowest = surface.minima().stream().mapToDouble(surface::value).min().orElse(0);
        double ratio = (TO - FROM) / (COARSE - 1);
        Optimizer coarse = best(surface, start, optimizer, steps, lowest, FROM, ratio, COARSE);
        double about = Math.log10(coarse.learningRate());
        double finer = 2 * ratio / (FINE - 1);
        return best(surface, start, coarse, steps, lowest, about - ratio, finer, FINE);
    }

    private static Optimizer best(
            Surface surface,
            Place start,
            Optimizer optimizer,
            int steps,
            double lowest,
            double from,
            double ratio,
            int count) {
        Optimizer best = optimizer;
        double least = score(Descent.of(surface, start, optimizer, steps), lowest);
        for (int i = 0; i < count; i++) {
            double rate = rounded(Math.pow(10, from + i * ratio));
            Optimizer tried = optimizer.withLearningRate(rate);
            double score = score(Descent.of(surface, start, tried, steps), lowest);
            if (score < least) {
                least = score;
                best = tried;
            }
        }
        return best;
    }

    /** To three digits, as one would type it. */
    private static double rounded(double rate) {
        return new java.math.BigDecimal(rate)
                .round(new java.math.MathContext(DIGITS))
                .doubleValue();
    }

    /** The mean of log(f − f_min); ∞ where the path ends early. */
    static double score(DescentPath path, double lowest) {
        if (path.diverged()) {
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int step = 0; step <= path.steps(); step++) {
            sum += Math.log(Math.max(path.loss(step) - lowest, LEAST_GAP));
        }
        return sum / (path.steps() + 1);
    }
}
