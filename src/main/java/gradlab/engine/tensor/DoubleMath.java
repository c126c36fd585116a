package gradlab.engine.tensor;

/** Functions in double precision that {@link Math} lacks. */
public final class DoubleMath {
    private static final double FAR = 6;
    private static final double SMALLEST = 1e-17;
    private static final int FRACTIONS = 80;

    private DoubleMath() {}

    /**
     * The normal distribution function Φ(x), to about 1e-15 (Abramowitz and Stegun 1964, 26.2.11
     * and, beyond 6, the continued fraction 26.2.14).
     */
    public static double normal(double x) {
        double bell = Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
        if (Math.abs(x) > FAR) {
            double tail = bell / fraction(Math.abs(x));
            return x > 0 ? 1 - tail : tail;
        }
        double term = x;
        double sum = x;
        for (int odd = 3; Math.abs(term) > SMALLEST * Math.abs(sum); odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + bell * sum;
    }

    /** x + 1/(x + 2/(x + 3/(x + …))). */
    private static double fraction(double x) {
        double value = x;
        for (int i = FRACTIONS; i >= 1; i--) {
            value = x + i / value;
        }
        return value;
    }
}
