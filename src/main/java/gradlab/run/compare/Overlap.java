package gradlab.run.compare;

import gradlab.text.Message;

/**
 * Whether runs decide between two: their bands of mean ± standard deviation overlap where |m₁ − m₂|
 * ≤ s₁ + s₂, and then they do not.
 */
public final class Overlap {
    private Overlap() {}

    /** Whether the bands of two overlap; of no numbers nothing does. */
    public static boolean of(Summary a, Summary b) {
        return a.n() > 0 && b.n() > 0 && Math.abs(a.mean() - b.mean()) <= a.sd() + b.sd();
    }

    /** What to make of two that are called A and B. */
    public static Message sentence(Summary a, Summary b) {
        return of(a, b)
                ? Message.of(
                        "A and B overlap in mean ± sd: take the simpler of them, or add seeds.")
                : Message.of("A and B do not overlap in mean ± sd.");
    }

    /**
     * What to make of a ranking. That two overlap with the best does not mean that they overlap
     * with each other, and one with a wide band may do so below others that do not.
     *
     * @param all how many overlap with the best, that one included
     * @param first how many of these are the first, without a gap
     */
    public static Message sentence(int all, int first) {
        if (all < 2) {
            return Message.of("The first stands alone: no other overlaps with it in mean ± sd.");
        }
        return all == first
                ? Message.of(
                        "The first {0} overlap with the best in mean ± sd: take the simplest of"
                                + " them, or add seeds.",
                        all)
                : Message.of(
                        "{0} {0|other overlaps|others overlap} with the first in mean ± sd,"
                                + " {0|further|some further} down the list: take the simplest, or"
                                + " add seeds.",
                        all - 1);
    }
}
