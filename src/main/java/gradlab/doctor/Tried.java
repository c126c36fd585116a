package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.text.Numbers;

/**
 * What a fix came to that was trained beside the run, from the same seed and for as long.
 *
 * @param before the loss of the examined run on the rows held back for validation, or where there
 *     are none, of training without penalties; ∞ of one that diverged
 * @param after the same of the mended run, in the units of {@code before}
 * @param cured whether the mended run has the finding no more
 * @param chance what guessing costs, in the same units
 * @param epochs after how many of a run that was not over both stood there; 0 at their ends
 */
public record Tried(double before, double after, boolean cured, double chance, int epochs) {
    /** What a loss may differ by without a reason. */
    private static final double RELEVANT = 0.005;

    /** Below this share of what guessing costs all is learned. */
    private static final double LEARNED = 0.02;

    /** Whether the mended run does better, or both have next to nothing left to gain. */
    public boolean better() {
        return after < before * (1 - RELEVANT) || Math.max(before, after) < LEARNED * chance;
    }

    /** Whether it does better, and has the finding no more. */
    public boolean helped() {
        return cured && better();
    }

    /** What came of it, in a line. */
    public String words() {
        String from = Numbers.brief(before);
        String to = Numbers.brief(after);
        String line =
                epochs == 0
                        ? tr("Tried: validation loss {0} → {1}.", from, to)
                        : tr(
                                "Tried, after {0} {0|epoch|epochs}: validation loss {1} → {2}.",
                                epochs, from, to);
        return cured ? line : line + " " + tr("The finding is still there.");
    }

    /** What was won, as a share of what guessing costs. */
    double gain() {
        return (Math.min(before, chance) - after) / chance;
    }
}
