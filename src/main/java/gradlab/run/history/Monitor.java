package gradlab.run.history;

import gradlab.engine.metric.Metric;
import gradlab.experiment.Experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A number of each epoch that a schedule, early stopping or a checkpoint watches.
 *
 * @param moreIsBetter as for {@code accuracy}; for losses and errors less is
 */
public record Monitor(SeriesKey key, boolean moreIsBetter) {
    /**
     * The number of that name; empty where a run has none.
     *
     * @param metrics the experiment's, by name
     * @param name as in histories: {@code loss}, {@code val_loss}, {@code accuracy}, {@code
     *     val_accuracy}, {@code train_eval_loss}, …
     */
    public static Optional<Monitor> of(List<String> metrics, String name) {
        for (Measure measure : Measure.of(Measure.Per.RUN)) {
            if (measure.key().equals(name)) {
                return Optional.of(new Monitor(new SeriesKey(measure), false));
            }
        }
        boolean validation = name.startsWith(Measure.VALIDATION_METRIC.key());
        Measure measure = validation ? Measure.VALIDATION_METRIC : Measure.METRIC;
        String wanted = canonical(name.substring(measure.key().length()));
        for (int i = 0; i < metrics.size(); i++) {
            if (canonical(metrics.get(i)).equals(wanted)) {
                return Optional.of(
                        new Monitor(new SeriesKey(measure, i), Metric.risesWhenBetter(name)));
            }
        }
        return Optional.empty();
    }

    /** What tells which epoch of a run is its best: what its training watches, else val_loss. */
    public static Monitor ofBest(RunHistory history) {
        RunEvent.Started started = history.started();
        return Optional.ofNullable(started)
                .map(RunEvent.Started::experiment)
                .map(Experiment::training)
                .flatMap(training -> of(training.metrics(), training.callbacks().monitor()))
                .orElse(new Monitor(new SeriesKey(Measure.VALIDATION_LOSS), false));
    }

    private static String canonical(String name) {
        return Metric.of(name).map(Metric::word).orElse(name);
    }

    /** Its value in an epoch; NaN where the epoch has none. */
    public double value(EpochRecord epoch) {
        return key.index() < epoch.count(key.measure())
                ? epoch.get(key.measure(), key.index())
                : Double.NaN;
    }

    /**
     * Reads the number of that name from epochs; NaN where they have none. The name is looked up
     * once, here.
     *
     * @param name empty for none
     */
    public static ToDoubleFunction<EpochRecord> reading(List<String> metrics, String name) {
        return of(metrics, name)
                .<ToDoubleFunction<EpochRecord>>map(monitor -> monitor::value)
                .orElse(epoch -> Double.NaN);
    }

    /** Whether a number is better than another; as good is not, and no number is neither. */
    public boolean better(double value, double than) {
        return moreIsBetter ? value > than : value < than;
    }

    /** What any number at all is better than. */
    public double worst() {
        return moreIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
}
