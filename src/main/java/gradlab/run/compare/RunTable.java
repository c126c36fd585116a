package gradlab.run.compare;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.SettingsTable;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.Measure;
import gradlab.run.history.Metric;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.TestFigures;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs side by side: the settings in which they differ, and what came of them.
 *
 * @param runs the names of the columns
 * @param settings a row for each setting that is not the same in all
 * @param results a row for each result
 */
public record RunTable(List<String> runs, List<Row> settings, List<Row> results) {
    /** One row: its name, and a cell a run. */
    public record Row(String name, List<String> cells) {
        /** Keeps its own copy. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One column, before it is compared. */
    public record Column(String name, Experiment experiment, RunHistory history) {}

    /** Keeps its own copies. */
    public RunTable {
        runs = List.copyOf(runs);
        settings = List.copyOf(settings);
        results = List.copyOf(results);
    }

    /** Of runs as they are now. */
    public static RunTable of(List<Column> columns) {
        List<Row> settings =
                SettingsTable.of(columns.stream().map(Column::experiment).toList()).stream()
                        .map(row -> new Row(row.setting(), row.values()))
                        .toList();
        return new RunTable(
                columns.stream().map(Column::name).toList(), settings, results(columns));
    }

    private static List<Row> results(List<Column> columns) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(tr("best validation loss"), columns, RunTable::bestValidation));
        rows.add(row(tr("at epoch"), columns, RunTable::bestEpoch));
        rows.add(row(tr("last loss"), columns, RunTable::lastLoss));
        rows.addAll(test(columns));
        rows.addAll(
                List.of(
                        row(tr("epochs"), columns, history -> Integer.toString(history.epochs())),
                        row(tr("seconds"), columns, history -> Numbers.brief(seconds(history))),
                        row(tr("ended"), columns, RunTable::ended)));
        return rows;
    }

    /** Where a run has measured test rows: their loss, and each metric by its name. */
    private static List<Row> test(List<Column> columns) {
        if (columns.stream().allMatch(column -> column.history().test() == null)) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        rows.add(
                row(
                        tr("test loss"),
                        columns,
                        history -> {
                            TestFigures test = history.test();
                            return test == null ? "–" : Numbers.brief(test.loss());
                        }));
        columns.stream()
                .flatMap(column -> column.experiment().training().metrics().stream())
                .distinct()
                .map(metric -> testRow(metric, columns))
                .forEach(rows::add);
        return rows;
    }

    private static Row testRow(String metric, List<Column> columns) {
        return new Row(
                tr("test {0}", metric.replace('_', ' ')),
                columns.stream().map(column -> test(column, metric)).toList());
    }

    private static String test(Column column, String metric) {
        TestFigures test = column.history().test();
        int index = column.experiment().training().metrics().indexOf(metric);
        return test == null || index < 0 || index >= test.metrics().size()
                ? "–"
                : Numbers.brief(test.metrics().get(index));
    }

    private static Row row(String name, List<Column> columns, Function<RunHistory, String> result) {
        return new Row(
                name, columns.stream().map(column -> result.apply(column.history())).toList());
    }

    private static String bestValidation(RunHistory history) {
        BestEpoch best = BestEpoch.of(history.series(new Metric(Measure.VALIDATION_LOSS)));
        return best.epoch() == 0 ? "–" : Numbers.brief(best.value());
    }

    private static String bestEpoch(RunHistory history) {
        BestEpoch best = BestEpoch.of(history.series(new Metric(Measure.VALIDATION_LOSS)));
        return best.epoch() == 0 ? "–" : Integer.toString(best.epoch());
    }

    private static String lastLoss(RunHistory history) {
        Series loss = history.series(new Metric(Measure.LOSS));
        return loss.size() == 0 ? "–" : Numbers.brief(loss.get(loss.size() - 1));
    }

    private static double seconds(RunHistory history) {
        Series each = history.series(new Metric(Measure.SECONDS));
        double sum = 0;
        for (int i = 0; i < each.size(); i++) {
            sum += Float.isFinite(each.get(i)) ? each.get(i) : 0;
        }
        return sum;
    }

    private static String ended(RunHistory history) {
        Outcome outcome = history.outcome();
        return outcome == null
                ? tr("not yet")
                : switch (outcome.reason()) {
                    case COMPLETED -> tr("all epochs done");
                    case EARLY_STOPPING -> tr("stopped early");
                    case DIVERGED -> tr("diverged");
                    case CANCELLED -> tr("stopped by hand");
                };
    }

    /** All rows as comma-separated values (RFC 4180), the names of the runs first. */
    public String csv() {
        return lines(
                cells -> cells.stream().map(RunTable::quoted).collect(Collectors.joining(",")), "");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** All rows as a table in Markdown. */
    public String markdown() {
        String rule = "|" + " --- |".repeat(runs.size() + 1) + "\n";
        return lines(
                cells ->
                        cells.stream()
                                .map(cell -> cell.replace("|", "\\|"))
                                .collect(Collectors.joining(" | ", "| ", " |")),
                rule);
    }

    private String lines(Function<List<String>, String> line, String rule) {
        StringBuilder text = new StringBuilder();
        text.append(line.apply(cells("", runs))).append('\n').append(rule);
        for (List<Row> part : List.of(settings, results)) {
            part.forEach(
                    row -> text.append(line.apply(cells(row.name(), row.cells()))).append('\n'));
        }
        return text.toString();
    }

    private static List<String> cells(String name, List<String> values) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        cells.addAll(values);
        return cells;
    }
}
