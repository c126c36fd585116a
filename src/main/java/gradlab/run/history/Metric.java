package gradlab.run.history;

/**
 * One series of a history.
 *
 * @param index which layer (of {@link RunEvent.Started#layers}) or which of the experiment's
 *     metrics; else 0
 */
public record Metric(Measure measure, int index) {
    /** A series there is one of. */
    public Metric(Measure measure) {
        this(measure, 0);
    }
}
