package gradlab.ui.notice;

import org.jspecify.annotations.Nullable;

/**
 * One message to the user.
 *
 * @param what what happened, in one sentence
 * @param mend what to do about it; empty where there is nothing to do
 * @param details for a report, copied on request; empty where there are none
 * @param until what makes it untrue, so that it goes by itself
 * @param offer what can be done about it at once; null for nothing
 */
public record Notice(
        Kind kind, String what, String mend, String details, Until until, @Nullable Offer offer) {
    /**
     * Something that a message offers to do.
     *
     * @param words on its button
     */
    public record Offer(String words, Runnable action) {}

    /** A message that offers nothing. */
    Notice(Kind kind, String what, String mend, String details, Until until) {
        this(kind, what, mend, details, until, null);
    }

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
        /** The experiment or a run was written. */
        SAVED,
        /** A picture was written. */
        PICTURED,
        /** A download succeeded, or is tried again. */
        DOWNLOADED,
        /** The weights of the epoch asked for are there, or the run is another. */
        TRAVELLED,
        /** The charts on show, or the run they show, are others. */
        CHARTS_CHANGED,
        /** The loss around the run was computed. */
        SLICED,
        /** The chart layouts were written. */
        LAYOUTS_KEPT,
        /** The doctor's thresholds were written. */
        THRESHOLDS_KEPT,
        /** The progress in the lessons was written. */
        PROGRESS_KEPT,
        /** The list of recent files was written. */
        RECENT_KEPT,
        /** The bench was kept for the next start. */
        BENCH_KEPT,
        /** Another bench is there, or this one was changed. */
        BENCH_CHANGED
    }
}
