package gradlab.chart.mark;

/**
 * Something that happened to a run.
 *
 * @param place the epoch or the step it happened at
 * @param words what happened, in a few words
 */
public record Mark(double place, String words, Kind kind) {
    /** What sort of thing; those further down are named first where there is no room for all. */
    public enum Kind {
        /** A part of the run with its own frozen layers began. */
        PHASE,
        /** A knob was turned. */
        TURN,
        /** The run ended by itself or was ended before its last epoch. */
        END,
        /** The run ended since a number was no longer finite. */
        DIVERGED,
        /** A curve stopped having a place on the chart. */
        LEFT_SCALE
    }
}
