package gradlab.run.compare;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.SettingsTable;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.history.TestFigures;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Any number of runs to be taken along, a row a run: what the user says of it, the settings in
 * which the runs differ, and what came of each, in full digits.
 */
public final class RunRecords {
    /** One run. */
    public record Row(
            String name,
            String note,
            List<String> tags,
            Experiment experiment,
            RunHistory history) {
        /** Keeps its own copy. */
        public Row {
            tags = List.copyOf(tags);
        }
    }

    private final List<Row> rows;
    private final List<SettingsTable.Row> settings;

    /** Of runs as they are now. */
    public RunRecords(List<Row> rows) {
        this.rows = List.copyOf(rows);
        settings = SettingsTable.of(rows.stream().map(Row::experiment).toList());
    }

    /** Comma-separated values (RFC 4180) under a row of names. */
    public String csv() {
        StringBuilder text = new StringBuilder();
        List<String> names = new ArrayList<>(List.of("run", "note", "tags"));
        settings.forEach(setting -> names.add(setting.setting()));
        names.addAll(figures(new RunHistory()).keySet());
        names.add("ended");
        line(text, names);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<String> cells =
                    new ArrayList<>(List.of(row.name(), row.note(), String.join(", ", row.tags())));
            for (SettingsTable.Row setting : settings) {
                cells.add(setting.values().get(i));
            }
            figures(row.history()).values().forEach(value -> cells.add(digits(value)));
            cells.add(ended(row.history()));
            line(text, cells);
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells) {
        StringJoiner line = new StringJoiner(",");
        cells.forEach(cell -> line.add(RunTable.quoted(cell)));
        text.append(line).append('\n');
    }

    /** The same as JSON. */
    public String json() {
        return RunRecordsJson.write(rows, settings);
    }

    /** To be read: the table in brief digits, then the notes. */
    public String report(String title) {
        List<String> names = new ArrayList<>(List.of("run"));
        settings.forEach(setting -> names.add(setting.setting()));
        names.addAll(figures(new RunHistory()).keySet());
        StringBuilder text = new StringBuilder("# ").append(title).append("\n\n");
        markdown(text, names);
        text.append('|').append(" --- |".repeat(names.size())).append('\n');
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = new ArrayList<>(List.of(rows.get(i).name()));
            for (SettingsTable.Row setting : settings) {
                cells.add(setting.values().get(i));
            }
            figures(rows.get(i).history())
                    .values()
                    .forEach(value -> cells.add(Double.isNaN(value) ? "–" : Numbers.brief(value)));
            markdown(text, cells);
        }
        for (Row row : rows) {
            if (!row.note().isEmpty() || !row.tags().isEmpty()) {
                text.append("\n## ").append(row.name()).append("\n\n");
                text.append(row.tags().isEmpty() ? "" : String.join(", ", row.tags()) + "\n\n");
                text.append(row.note().isEmpty() ? "" : row.note() + "\n");
            }
        }
        return text.toString();
    }

    private static void markdown(StringBuilder text, List<String> cells) {
        StringJoiner line = new StringJoiner(" | ", "| ", " |");
        cells.forEach(cell -> line.add(cell.replace("|", "\\|").replace("\n", " ")));
        text.append(line).append('\n');
    }

    /** What came of a run; not a number where there is none. */
    static Map<String, Double> figures(RunHistory history) {
        Map<String, Double> figures = new LinkedHashMap<>();
        Series validation = history.series(new SeriesKey(Measure.VALIDATION_LOSS));
        BestEpoch best = BestEpoch.of(history);
        TestFigures test = history.test();
        figures.put("best loss", best.value());
        figures.put("best epoch", best.epoch() == 0 ? Double.NaN : best.epoch());
        figures.put("last loss", last(history.series(new SeriesKey(Measure.LOSS))));
        figures.put("last validation loss", last(validation));
        figures.put("test loss", test == null ? Double.NaN : test.loss());
        figures.put("epochs", (double) history.epochs());
        figures.put("seconds", history.seconds());
        return figures;
    }

    private static double last(Series series) {
        return series.size() == 0 ? Double.NaN : series.get(series.size() - 1);
    }

    private static String digits(double value) {
        return Double.isNaN(value)
                ? ""
                : value == Math.rint(value) && !Double.isInfinite(value)
                        ? Long.toString((long) value)
                        : Double.toString(value);
    }

    static String ended(RunHistory history) {
        Outcome outcome = history.outcome();
        return outcome == null ? "" : outcome.reason().name().toLowerCase(Locale.ROOT);
    }
}
