package gradlab.lesson;

import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** The recorded runs of a lesson, by their names in it; a pure reading of their histories. */
public record Runs(Map<String, RunHistory> histories) {
    /** Keeps its own copy. */
    public Runs {
        histories = Map.copyOf(histories);
    }

    /** No run yet. */
    public Runs() {
        this(Map.of());
    }

    /** The number, or NaN where it is not recorded, or not yet. */
    public double value(Reading reading) {
        double[] values = values(reading);
        int at = reading.epoch() == 0 ? values.length - 1 : reading.epoch() - 1;
        return at >= 0 && at < values.length ? values[at] : Double.NaN;
    }

    /** The numbers of all epochs so far, whatever epoch the reading names. */
    public double[] values(Reading reading) {
        RunHistory history = histories.get(reading.run());
        RunEvent.Started started = history == null ? null : history.started();
        if (history == null || started == null) {
            return new double[0];
        }
        List<Integer> indices =
                reading.indices(started.layers(), started.experiment().training().metrics());
        double[] values = new double[indices.isEmpty() ? 0 : history.epochs()];
        Measure measure = Objects.requireNonNull(Reading.measure(reading.key()));
        for (int i = 0; i < values.length; i++) {
            values[i] = mean(history, measure, indices, i);
        }
        return values;
    }

    private static double mean(
            RunHistory history, Measure measure, List<Integer> indices, int epoch) {
        OptionalDouble mean =
                indices.stream()
                        .map(index -> history.series(new SeriesKey(measure, index)))
                        .mapToDouble(series -> at(series, epoch))
                        .average();
        return mean.orElse(Double.NaN);
    }

    private static double at(Series series, int epoch) {
        return epoch < series.size() ? series.get(epoch) : Double.NaN;
    }
}
