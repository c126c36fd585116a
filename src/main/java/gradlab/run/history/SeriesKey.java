package gradlab.run.history;

/**
 * Which series of a history: a measure, and of what.
 *
 * @param index which layer (of {@link RunEvent.Started#layers}) or which of the experiment's
 *     metrics; else 0
 */
public record SeriesKey(Measure measure, int index) {
    /** A series there is one of. */
    public SeriesKey(Measure measure) {
        this(measure, 0);
    }
}
