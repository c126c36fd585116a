package gradlab.byhand;

import java.util.List;

/**
 * A column of a formula: a symbol over its number over what it is.
 *
 * @param symbol TeX
 * @param number as it is put in, which may be a small sum of its own
 * @param value what that comes to
 * @param words what it is
 * @param uses the numbers of the network that it is made of
 */
public record Factor(
        Joint joint,
        String symbol,
        String number,
        double value,
        String words,
        List<Quantity> uses) {
    /** Keeps its own list. */
    public Factor {
        uses = List.copyOf(uses);
    }

    /** What factors come to, read from the left. */
    public static double value(List<Factor> factors) {
        double sum = 0;
        double term = 0;
        for (Factor factor : factors) {
            switch (factor.joint) {
                case FIRST -> term = factor.value;
                case TIMES -> term *= factor.value;
                case PLUS -> {
                    sum += term;
                    term = factor.value;
                }
                case MINUS -> {
                    sum += term;
                    term = -factor.value;
                }
                case ALL_TIMES -> {
                    term = (sum + term) * factor.value;
                    sum = 0;
                }
                case OVER -> {
                    term = (sum + term) / factor.value;
                    sum = 0;
                }
            }
        }
        return sum + term;
    }
}
