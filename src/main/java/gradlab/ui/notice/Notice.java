package gradlab.ui.notice;

/**
 * One message to the user.
 *
 * @param what what happened, in one sentence
 * @param mend what to do about it; empty where there is nothing to do
 * @param details for a report, copied on request; empty where there are none
 */
public record Notice(Kind kind, String what, String mend, String details) {
    /** How grave it is. */
    public enum Kind {
        INFO,
        SUCCESS,
        PROBLEM
    }
}
