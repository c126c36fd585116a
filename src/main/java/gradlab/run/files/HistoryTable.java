package gradlab.run.files;

import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

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
        for (Measure measure : Measure.values()) {
            if (measure.per() == Measure.Per.RUN) {
                add(measure.key(), measure, 0);
            } else if (measure == Measure.METRIC) {
                addMetrics(started.experiment().training().metrics());
            }
        }
        for (int i = 0; i < started.layers().size(); i++) {
            for (Measure measure : Measure.of(Measure.Per.LAYER)) {
                add(started.layers().get(i) + "." + measure.key(), measure, i);
            }
        }
    }

    private void addMetrics(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            for (Measure measure : Measure.of(Measure.Per.METRIC)) {
                add(measure.key() + names.get(i), measure, i);
            }
        }
    }

    private void add(String name, Measure measure, int index) {
        Series series = history.series(new SeriesKey(measure, index));
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
