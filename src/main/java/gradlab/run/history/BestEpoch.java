package gradlab.run.history;

/**
 * The best epoch of a run by a number that gets less as the model gets better.
 *
 * @param epoch from 1; 0 when no epoch has such a number
 * @param value the number there; NaN when there is none
 */
public record BestEpoch(int epoch, double value) {
    /** The least number of a series. */
    public static BestEpoch of(Series series) {
        int size = series.size();
        float least = series.least(0, size);
        for (int i = 0; i < size; i++) {
            if (series.get(i) == least) {
                return new BestEpoch(i + 1, least);
            }
        }
        return new BestEpoch(0, Double.NaN);
    }

    /** By validation loss; by training loss where nothing is held back for validation. */
    public static BestEpoch of(RunHistory history) {
        BestEpoch validated = of(history.series(new Metric(Measure.VALIDATION_LOSS)));
        return validated.epoch > 0 ? validated : of(history.series(new Metric(Measure.LOSS)));
    }
}
