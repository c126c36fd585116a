package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.text.Numbers;

import java.util.StringJoiner;

/**
 * What a fix came to that was trained beside the run, from the same seed and for as long.
 *
 * @param before the loss of the examined run on the rows held back for validation, or where there
 *     are none, of training, without penalties; ∞ of one that diverged
 * @param after the same of the mended run, in the units of {@code before}
 * @param cured whether the mended run has the finding no more
 * @param chance what guessing costs, in the same units
 * @param ofValidation whether the losses are those of validation rows
 * @param penalized whether either run had penalties on its weights, which are not counted
 * @param epochs after how many of a run that was not over both stood there; 0 at their ends
 */
public record Tried(
        double before,
        double after,
        boolean cured,
        double chance,
        boolean ofValidation,
        boolean penalized,
        int epochs) {
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
        StringJoiner line = new StringJoiner(" ");
        line.add(ofValidation ? validation(from, to) : training(from, to));
        if (penalized) {
            line.add(tr("Penalties on the weights are not counted."));
        }
        if (!cured) {
            line.add(tr("The finding is still there."));
        }
        return line.toString();
    }

    private String validation(String from, String to) {
        return epochs == 0
                ? tr("Tried: validation loss {0} → {1}.", from, to)
                : tr(
                        "Tried, after {0} {0|epoch|epochs}: validation loss {1} → {2}.",
                        epochs, from, to);
    }

    private String training(String from, String to) {
        return epochs == 0
                ? tr("Tried: training loss {0} → {1}.", from, to)
                : tr(
                        "Tried, after {0} {0|epoch|epochs}: training loss {1} → {2}.",
                        epochs, from, to);
    }

    /** What was won, as a share of what guessing costs. */
    double gain() {
        return (Math.min(before, chance) - after) / chance;
    }
}
