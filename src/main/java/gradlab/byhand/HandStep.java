package gradlab.byhand;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One step of a pass: one number, with the formula that gives it.
 *
 * @param number from 1
 * @param of which number it gives
 * @param symbol TeX
 * @param value what comes out
 * @param title what it does, in a few words
 * @param what the number is, in a few words
 * @param factors the formula's right side
 * @param meaning one or two sentences
 */
public record HandStep(
        int number,
        StepGroup group,
        Quantity of,
        String symbol,
        double value,
        String title,
        String what,
        List<Factor> factors,
        String meaning) {
    /** Keeps its own list. */
    public HandStep {
        factors = List.copyOf(factors);
    }

    /** The numbers of the network that its formula uses. */
    public Set<Quantity> uses() {
        Set<Quantity> uses = new LinkedHashSet<>();
        factors.forEach(factor -> uses.addAll(factor.uses()));
        return uses;
    }
}
