package gradlab.lesson.figure;

import gradlab.engine.metric.Metric;
import gradlab.experiment.Phase;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where a number stands in a recorded run: {@code narrow.gradient_norm.hidden1@1} is the gradient
 * norm of layer hidden1 in epoch 1 of the run called narrow; {@code narrow.loss} its loss in its
 * last epoch, or within {@code max(…)} and its like in every epoch.
 *
 * @param key a name of the history's files, such as {@code val_loss}
 * @param layer empty where the number is not a layer's, or for all layers; with {@code *} for any
 *     letters, those that fit, of which one number is the mean
 * @param epoch from 1; 0 for the last; {@link #LAST} where none is named
 */
public record Reading(RunName run, String key, String layer, int epoch)
        implements FigureExpression {
    /** No epoch is named: the last where one number is wanted, else every one. */
    public static final int LAST = -1;

    private static final Map<String, Measure> KEYS = new TreeMap<>();

    static {
        for (Measure measure : Measure.values()) {
            if (measure.per() != Measure.Per.METRIC) {
                KEYS.put(measure.word(), measure);
            }
        }
    }

    /** Refuses a number that no history has. */
    public Reading {
        Measure measure = measure(key);
        if (measure == null) {
            throw new SentenceException(
                    "`{0}` is no number of a history; there are {1} and the metrics",
                    key, String.join(", ", KEYS.keySet()));
        }
        if (!measure.perLayer() && !layer.isEmpty()) {
            throw new SentenceException("`{0}` is not a layer's: leave `{1}` out", key, layer);
        }
    }

    /** All keys but the metrics'. */
    static Collection<String> keys() {
        return KEYS.keySet();
    }

    /** What is measured; null when no history has it. */
    static @Nullable Measure measure(String key) {
        Measure found = KEYS.get(key);
        if (found != null) {
            return found;
        }
        for (Measure measure : Measure.of(Measure.Per.METRIC)) {
            if (key.startsWith(measure.key())
                    && Metric.of(key.substring(measure.key().length())).isPresent()) {
                return measure;
            }
        }
        return null;
    }

    /** What a key of histories counts in. */
    static Unit unit(String key) {
        return switch (key) {
            case "saturated", "dead" -> Unit.SHARE;
            case "seconds" -> Unit.SECONDS;
            default -> key.endsWith("accuracy") ? Unit.SHARE : Unit.PLAIN;
        };
    }

    @Override
    public double[][] groups(Runs runs) {
        if (epoch >= 0 && !isPattern()) {
            return Groups.orNone(value(runs));
        }
        double[][] series = layers(runs);
        if (series.length == 0) {
            return Groups.NONE;
        }
        return epoch < 0
                ? Groups.of(Groups.flat(series))
                : Groups.of(Arrays.stream(series).mapToDouble(this::at).toArray());
    }

    @Override
    public double value(Runs runs) {
        return at(series(runs));
    }

    private double at(double[] values) {
        int at = epoch <= 0 ? values.length - 1 : epoch - 1;
        return at >= 0 && at < values.length ? values[at] : Double.NaN;
    }

    /** The number in all epochs so far; of several layers, their mean. */
    public double[] series(Runs runs) {
        double[][] each = layers(runs);
        double[] mean = new double[each.length == 0 ? 0 : each[0].length];
        for (int i = 0; i < mean.length; i++) {
            int there = i;
            mean[i] =
                    Arrays.stream(each).mapToDouble(one -> one[there]).average().orElse(Double.NaN);
        }
        return mean;
    }

    /** [layer or metric][epoch]. */
    private double[][] layers(Runs runs) {
        TrainedRun trained = runs.find(run);
        RunHistory history = trained == null ? null : trained.history();
        RunEvent.Started started = history == null ? null : history.started();
        if (history == null || started == null) {
            return Groups.NONE;
        }
        Measure measure = Objects.requireNonNull(measure(key));
        List<Integer> indices =
                indices(started.layers(), started.experiment().training().metrics());
        int epochs = history.epochs();
        double[][] values = new double[indices.size()][epochs];
        for (int i = 0; i < values.length; i++) {
            Series series = history.series(new SeriesKey(measure, indices.get(i)));
            for (int j = 0; j < epochs; j++) {
                values[i][j] = j < series.size() ? series.get(j) : Double.NaN;
            }
        }
        return values;
    }

    /** The indices of its series among the layers or metrics of a run. */
    private List<Integer> indices(List<String> layers, List<String> metrics) {
        Measure measure = Objects.requireNonNull(measure(key));
        if (measure.per() == Measure.Per.METRIC) {
            int index = metrics.indexOf(key.substring(measure.key().length()));
            return index < 0 ? List.of() : List.of(index);
        }
        return measure.perLayer() ? matching(layers) : List.of(0);
    }

    private List<Integer> matching(List<String> layers) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (layer.isEmpty() || Phase.matches(layer, layers.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    /** Whether its number is a layer's, and none is named. */
    boolean lacksLayer() {
        return layer.isEmpty() && Objects.requireNonNull(measure(key)).perLayer();
    }

    private boolean isPattern() {
        return lacksLayer() || layer.indexOf('*') >= 0;
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public boolean isMany() {
        return lacksLayer();
    }

    @Override
    public Unit unit() {
        return unit(key);
    }

    @Override
    public String toString() {
        return run
                + "."
                + key
                + (layer.isEmpty() ? "" : "." + layer)
                + (epoch < 0 ? "" : "@" + epoch);
    }
}
