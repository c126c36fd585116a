package gradlab.lesson.figure;

import static gradlab.text.Text.tr;

import org.jspecify.annotations.Nullable;

/**
 * What came of checking a claim.
 *
 * @param measured the number that decided; NaN while open
 * @param atLeast what it had to be at least; null for no such bound
 * @param atMost what it had to be at most; null for no such bound
 */
public record Verdict(
        Claim claim,
        State state,
        double measured,
        @Nullable Double atLeast,
        @Nullable Double atMost) {
    /** Whether a claim is true of the recorded runs. */
    public enum State {
        /** The runs it speaks of are not trained, or not far enough. */
        OPEN,
        HOLDS,
        FAILS
    }

    /** The measured number as it is best written. */
    public String number() {
        return Style.OF_UNIT.text(measured, claim.subject().unit());
    }

    /** One sentence with the measured number. */
    public String sentence() {
        String bounds = claim.bounds(atLeast, atMost);
        return switch (state) {
            case OPEN -> tr("{0}: {1} expected, not measured yet", claim.subject(), bounds);
            case HOLDS -> tr("{0} is {1} ({2})", claim.subject(), number(), bounds);
            case FAILS -> tr("{0} is {1}, but {2} was claimed", claim.subject(), number(), bounds);
        };
    }
}
