package gradlab.ui.notice;

/**
 * One message to the user.
 *
 * @param what what happened, in one sentence
 * @param mend what to do about it; empty where there is nothing to do
 * @param details for a report, copied on request; empty where there are none
 * @param until what makes it untrue, so that it goes by itself
 */
public record Notice(Kind kind, String what, String mend, String details, Until until) {
    /** How grave it is. */
    public enum Kind {
        INFO,
        SUCCESS,
        PROBLEM
    }

    /** What ends the fault that a message speaks of. */
    public enum Until {
        /** Nothing that is known of here: the user takes the message away. */
        DISMISSED,
        /** The experiment is another than the one that was meant. */
        EDITED,
        /** The experiment can be trained. */
        TRAINABLE,
        /** Something was written. */
        SAVED
    }
}
