package gradlab.run.sweep;

import gradlab.experiment.sweep.Objective;
import gradlab.experiment.sweep.PlannedRun;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.Measure;
import gradlab.run.history.Monitor;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.history.TestFigures;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one run of a sweep.
 *
 * @param run what was planned
 * @param epochs how many were recorded
 * @param outcome how it ended
 * @param last losses and metrics of the last epoch, by their keys in histories
 * @param bestEpoch where the objective's figure was best, from 1; 0 where it never was a number
 * @param measure the number it is judged by; NaN where there is none, as of a run that diverged
 * @param test what its test rows say; null where there are none
 * @param seconds of training
 */
public record SweepResult(
        PlannedRun run,
        int epochs,
        Outcome.Reason outcome,
        Map<String, Double> last,
        int bestEpoch,
        double measure,
        @Nullable TestFigures test,
        double seconds) {
    /**
     * What a history says of a run that is over.
     *
     * @throws IllegalArgumentException where the run has not come to an end of its own
     */
    public static SweepResult of(PlannedRun run, RunHistory history, Objective objective) {
        Outcome outcome = history.outcome();
        if (outcome == null || outcome.reason() == Outcome.Reason.CANCELLED) {
            throw new SentenceException("the run {0} has not come to its end", run.id());
        }
        List<String> metrics = run.experiment().training().metrics();
        int best = bestEpoch(history, metrics, objective);
        return new SweepResult(
                run,
                history.epochs(),
                outcome.reason(),
                last(history, metrics),
                best,
                measure(history, metrics, objective, best),
                history.test(),
                history.seconds());
    }

    /** Keeps the order of the keys. */
    public SweepResult {
        last = Collections.unmodifiableMap(new LinkedHashMap<>(last));
    }

    private static Map<String, Double> last(RunHistory history, List<String> metrics) {
        Map<String, Double> last = new LinkedHashMap<>();
        put(last, Measure.LOSS.key(), history.series(new SeriesKey(Measure.LOSS)));
        put(
                last,
                Measure.VALIDATION_LOSS.key(),
                history.series(new SeriesKey(Measure.VALIDATION_LOSS)));
        for (int i = 0; i < metrics.size(); i++) {
            for (Measure measure : List.of(Measure.METRIC, Measure.VALIDATION_METRIC)) {
                put(
                        last,
                        measure.key() + metrics.get(i),
                        history.series(new SeriesKey(measure, i)));
            }
        }
        return last;
    }

    private static void put(Map<String, Double> last, String key, Series series) {
        last.put(key, series.size() == 0 ? Double.NaN : series.get(series.size() - 1));
    }

    private static Optional<Series> watched(
            RunHistory history, List<String> metrics, Objective objective) {
        String figure = objective.figure();
        String name =
                objective.of() == Objective.Of.TEST
                                && history.series(new SeriesKey(Measure.VALIDATION_LOSS)).size() > 0
                        ? "val_" + figure
                        : figure;
        return Monitor.of(metrics, name).map(monitor -> history.series(monitor.key()));
    }

    private static int bestEpoch(RunHistory history, List<String> metrics, Objective objective) {
        Optional<Series> watched = watched(history, metrics, objective);
        if (watched.isEmpty()) {
            return BestEpoch.of(history).epoch();
        }
        Series series = watched.get();
        int best = 0;
        double value = Double.NaN;
        for (int i = 0; i < series.size(); i++) {
            if (Double.isFinite(series.get(i)) && objective.better(series.get(i), value)) {
                value = series.get(i);
                best = i + 1;
            }
        }
        return best;
    }

    private static double measure(
            RunHistory history, List<String> metrics, Objective objective, int best) {
        Outcome outcome = history.outcome();
        if (outcome != null && outcome.reason() == Outcome.Reason.DIVERGED) {
            return Double.NaN;
        }
        return switch (objective.of()) {
            case TEST -> figure(history.test(), metrics, objective.figure());
            case BEST ->
                    best == 0
                            ? Double.NaN
                            : watched(history, metrics, objective)
                                    .map(series -> (double) series.get(best - 1))
                                    .orElse(Double.NaN);
            case LAST ->
                    watched(history, metrics, objective)
                            .filter(series -> series.size() > 0)
                            .map(series -> (double) series.get(series.size() - 1))
                            .orElse(Double.NaN);
        };
    }

    private static double figure(@Nullable TestFigures test, List<String> metrics, String name) {
        if (test == null) {
            return Double.NaN;
        }
        int index = metrics.indexOf(name);
        return index < 0 ? test.loss() : test.metrics().get(index);
    }

    /** Whether its training broke down. */
    public boolean diverged() {
        return outcome == Outcome.Reason.DIVERGED;
    }
}
