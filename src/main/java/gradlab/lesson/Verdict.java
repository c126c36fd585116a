package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.text.Numbers;

/**
 * What came of checking a claim.
 *
 * @param measured the number that decided; NaN while open
 */
public record Verdict(Claim claim, State state, double measured) {
    /** Whether a claim is true of the recorded runs. */
    public enum State {
        /** The runs it speaks of are not trained, or not far enough. */
        OPEN,
        HOLDS,
        FAILS
    }

    /** One sentence with the measured number. */
    public String sentence() {
        String bounds = claim.bounds().text();
        return switch (state) {
            case OPEN -> tr("{0}: {1} expected, not measured yet", claim.subject(), bounds);
            case HOLDS -> tr("{0} is {1} ({2})", claim.subject(), Numbers.brief(measured), bounds);
            case FAILS ->
                    tr(
                            "{0} is {1}, but {2} was claimed",
                            claim.subject(), Numbers.brief(measured), bounds);
        };
    }
}
