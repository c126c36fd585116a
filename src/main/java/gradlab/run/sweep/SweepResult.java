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
        BestEpoch best = best(history, metrics, objective);
        return new SweepResult(
                run,
                history.epochs(),
                outcome.reason(),
                last(history, metrics),
                best.epoch(),
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
        for (Measure measure : List.of(Measure.LOSS, Measure.VALIDATION_LOSS)) {
            last.put(measure.key(), last(history.series(new SeriesKey(measure))));
        }
        for (int i = 0; i < metrics.size(); i++) {
            for (Measure measure : Measure.of(Measure.Per.METRIC)) {
                last.put(
                        measure.key() + metrics.get(i),
                        last(history.series(new SeriesKey(measure, i))));
            }
        }
        return last;
    }

    /** The objective's figure of each epoch; of test rows there is none, and validation tells. */
    private static Optional<Monitor> watched(
            RunHistory history, List<String> metrics, Objective objective) {
        boolean validates = history.series(new SeriesKey(Measure.VALIDATION_LOSS)).size() > 0;
        String name = objective.figure();
        return Monitor.of(
                        metrics,
                        objective.of() == Objective.Of.TEST && validates ? "val_" + name : name)
                .map(found -> new Monitor(found.key(), objective.goal() == Objective.Goal.MAX));
    }

    private static BestEpoch best(RunHistory history, List<String> metrics, Objective objective) {
        return watched(history, metrics, objective)
                .map(monitor -> BestEpoch.of(history.series(monitor.key()), monitor))
                .orElse(new BestEpoch(0, Double.NaN));
    }

    private static double measure(
            RunHistory history, List<String> metrics, Objective objective, BestEpoch best) {
        Outcome outcome = history.outcome();
        if (outcome != null && outcome.reason() == Outcome.Reason.DIVERGED) {
            return Double.NaN;
        }
        return switch (objective.of()) {
            case TEST -> figure(history.test(), metrics, objective.figure());
            case BEST -> best.value();
            case LAST ->
                    watched(history, metrics, objective)
                            .map(monitor -> last(history.series(monitor.key())))
                            .orElse(Double.NaN);
        };
    }

    private static double last(Series series) {
        return series.size() == 0 ? Double.NaN : series.get(series.size() - 1);
    }

    private static double figure(@Nullable TestFigures test, List<String> metrics, String name) {
        if (test == null) {
            return Double.NaN;
        }
        int index = metrics.indexOf(name);
        return index < 0 ? test.loss() : test.metrics().get(index);
    }

    /** The same of a run that trains the same, as of a sweep that has grown. */
    SweepResult of(PlannedRun same) {
        return new SweepResult(same, epochs, outcome, last, bestEpoch, measure, test, seconds);
    }

    /** Whether its training broke down. */
    public boolean diverged() {
        return outcome == Outcome.Reason.DIVERGED;
    }
}
