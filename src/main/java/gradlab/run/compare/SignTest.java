package gradlab.run.compare;

import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;

/**
 * Whether B is better than A, by pairs trained from the same seeds. Exact two-sided sign test: were
 * neither better, each pair that differs would go to B as a fair coin falls, so that with n such
 * pairs and w the greater number of wins p = min(1, 2 · Σ_{k=w}^{n} C(n,k) / 2ⁿ) (Dixon and Mood
 * 1946, The statistical sign test, JASA 41, 557–566). Nothing is assumed about the numbers
 * themselves.
 *
 * @param wins pairs in which B is better; a run that diverged loses
 * @param losses pairs in which A is better
 * @param ties pairs that are equal, two that both diverged included; they count for neither
 */
public record SignTest(int wins, int losses, int ties) {
    /** A difference that chance alone makes less often than this is one. */
    public static final double LEVEL = 0.05;

    /**
     * Counts pairs.
     *
     * @param a one number a seed, the less the better; NaN for a run that diverged
     * @param b likewise, in the same order
     */
    public static SignTest of(double[] a, double[] b) {
        int wins = 0;
        int losses = 0;
        for (int i = 0; i < a.length; i++) {
            int order = Double.compare(a[i], b[i]); // NaN is greater than any number
            wins += order > 0 ? 1 : 0;
            losses += order < 0 ? 1 : 0;
        }
        return new SignTest(wins, losses, a.length - wins - losses);
    }

    /** How many seeds there are. */
    public int seeds() {
        return wins + losses + ties;
    }

    /** How often chance alone splits the pairs at least as unevenly. */
    public double probability() {
        int n = wins + losses;
        int most = Math.max(wins, losses);
        double tail = 0;
        double ways = 1;
        for (int k = n; k >= most; k--) {
            tail += ways;
            ways = ways * k / (n - k + 1);
        }
        return n == 0 ? 1 : Math.min(1, 2 * tail / Math.pow(2, n));
    }

    /** Whether the two can be told apart at the {@link #LEVEL}. */
    public boolean distinguishable() {
        return probability() <= LEVEL;
    }

    /** The honest sentence: who wins, or that these seeds cannot tell. */
    public Message sentence() {
        if (!distinguishable()) {
            return Message.of("A and B are not distinguishable with {0} {0|seed|seeds}.", seeds());
        }
        return wins > losses
                ? Message.of("B wins on {0} of {1} {1|seed|seeds}.", wins, seeds())
                : Message.of("A wins on {0} of {1} {1|seed|seeds}.", losses, seeds());
    }

    /** The counts behind it, and what chance alone does. */
    public Message reason() {
        Message counts =
                ties == 0
                        ? Message.of(
                                "B wins on {0} of {1} {1|seed|seeds}, A on {2}.",
                                wins, seeds(), losses)
                        : Message.of(
                                "B wins on {0} of {1} {1|seed|seeds}, A on {2}; {3} {3|is|are}"
                                        + " equal.",
                                wins, seeds(), losses, ties);
        Message chance =
                Message.of(
                        "By chance alone, so uneven a split has p = {0}.",
                        Numbers.brief(probability()));
        int most = wins + losses;
        boolean tooFew = new SignTest(most, 0, 0).probability() > LEVEL;
        return tooFew
                ? Message.of(
                        "{0} {1} Even {2} of {2} could be chance at 5 %: take at least 6 seeds.",
                        counts, chance, most)
                : Message.joined(" ", List.of(counts, chance));
    }
}
