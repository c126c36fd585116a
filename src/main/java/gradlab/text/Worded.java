package gradlab.text;

/**
 * A failure that says its sentence as a {@link Message}: in English in files and on the terminal,
 * in the user's language in the window.
 */
public interface Worded {
    /** What went wrong and what to do, worded where it is shown. */
    Message said();
}
