package gradlab.ui.app;

/**
 * Something that happened to a run, for the time slider.
 *
 * @param epoch where
 * @param words what, in a few words
 */
public record TimeMark(int epoch, Kind kind, String words) {
    /** What sort of thing. */
    public enum Kind {
        /** The run was forked from another. */
        FORK,
        /** A part with its own frozen layers began. */
        PHASE,
        /** A knob was turned. */
        KNOB,
        /** The least validation loss so far. */
        BEST,
        /** The run ended before its last epoch. */
        END,
        /** The loss stopped being a number. */
        DIVERGED
    }
}
