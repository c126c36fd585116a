package gradlab.run.files;

import gradlab.run.history.Measure;
import gradlab.run.history.Metric;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A history as a table: a row an epoch, a column for every number that was recorded. */
final class HistoryTable {
    private final Map<String, Series> columns = new LinkedHashMap<>();
    private final RunHistory history;

    HistoryTable(RunHistory history) {
        this.history = history;
        RunEvent.Started started = Objects.requireNonNull(history.started());
        add("loss", Measure.LOSS, 0);
        add("val_loss", Measure.VALIDATION_LOSS, 0);
        add("train_eval_loss", Measure.TRAIN_EVAL_LOSS, 0);
        add("penalty", Measure.PENALTY, 0);
        List<String> metrics = started.experiment().training().metrics();
        for (int i = 0; i < metrics.size(); i++) {
            add(metrics.get(i), Measure.METRIC, i);
            add("val_" + metrics.get(i), Measure.VALIDATION_METRIC, i);
        }
        add("learning_rate", Measure.LEARNING_RATE, 0);
        add("momentum", Measure.MOMENTUM, 0);
        add("seconds", Measure.SECONDS, 0);
        for (int i = 0; i < started.layers().size(); i++) {
            addLayer(started.layers().get(i) + ".", i);
        }
    }

    private void addLayer(String layer, int index) {
        add(layer + "gradient_norm.mean", Measure.GRADIENT_NORM, index);
        add(layer + "gradient_norm.min", Measure.GRADIENT_NORM_MIN, index);
        add(layer + "gradient_norm.max", Measure.GRADIENT_NORM_MAX, index);
        add(layer + "update_ratio", Measure.UPDATE_RATIO, index);
        add(layer + "weight_norm", Measure.WEIGHT_NORM, index);
        add(layer + "activation.mean", Measure.ACTIVATION_MEAN, index);
        add(layer + "activation.sd", Measure.ACTIVATION_SD, index);
        add(layer + "activation.saturated", Measure.SATURATED, index);
        add(layer + "activation.dead", Measure.DEAD, index);
    }

    private void add(String name, Measure measure, int index) {
        Series series = history.series(new Metric(measure, index));
        if (series.size() > 0) {
            columns.put(name, series);
        }
    }

    void write(Appendable out) throws IOException {
        out.append("epoch");
        for (String name : columns.keySet()) {
            out.append(',').append(quoted(name));
        }
        out.append('\n');
        for (int i = 0; i < history.epochs(); i++) {
            out.append(Integer.toString(i + 1));
            for (Series series : columns.values()) {
                out.append(',').append(Float.toString(series.get(i)));
            }
            out.append('\n');
        }
    }

    private static String quoted(String name) {
        return name.matches("[^\",\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}
