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

    /**
     * What to make of it, wherever several are ranked.
     *
     * @param first how many of the first overlap with the best, that one included
     */
    public static Message sentence(int first) {
        return first < 2
                ? Message.of("The first stands alone: no other overlaps with it in mean ± sd.")
                : Message.of(
                        "The first {0} overlap in mean ± sd: take the simplest of them, or add"
                                + " seeds.",
                        first);
    }
}
