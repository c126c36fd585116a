package gradlab.run.history;

/**
 * The best epoch of a run.
 *
 * @param epoch from 1; 0 when no epoch has such a number
 * @param value the number there; NaN when there is none
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

    /** Where a series is best, as a monitor has it; what is not finite never is. */
    public static BestEpoch of(Series series, Monitor monitor) {
        int epoch = 0;
        double best = monitor.worst();
        for (int i = 0; i < series.size(); i++) {
            float value = series.get(i);
            if (Float.isFinite(value) && monitor.better(value, best)) {
                best = value;
                epoch = i + 1;
            }
        }
        return new BestEpoch(epoch, epoch == 0 ? Double.NaN : best);
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
