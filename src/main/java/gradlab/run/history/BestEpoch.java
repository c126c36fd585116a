package gradlab.run.history;

/**
 * The best epoch of a run.
 *
 * @param epoch from 1; 0 when no epoch has such a number
 * @param value the loss there; NaN when there is none
 */
public record BestEpoch(int epoch, double value) {
    /** Where a series is least. */
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

    /** The epoch to which a run goes back at its end, as of now; 0 where it goes back to none. */
    public static int toGoBackTo(RunHistory history) {
        RunEvent.Started started = history.started();
        return started != null && started.experiment().training().callbacks().givesBack()
                ? new BestSoFar(history).epoch()
                : 0;
    }

    /**
     * The epoch whose weights a run ended with, where it went back to one; else the best by the
     * number for which it would, else by validation loss, or by training loss where nothing is held
     * back for validation. The value is the validation loss there, or else the training loss.
     */
    public static BestEpoch of(RunHistory history) {
        Series validation = history.series(new SeriesKey(Measure.VALIDATION_LOSS));
        Series loss = history.series(new SeriesKey(Measure.LOSS));
        int epoch = new BestSoFar(history).epoch();
        if (epoch == 0) {
            return of(loss);
        }
        Series told = validation.size() > 0 ? validation : loss;
        return new BestEpoch(epoch, epoch > told.size() ? Double.NaN : told.get(epoch - 1));
    }
}
