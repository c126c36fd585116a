package gradlab.run.compare;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.SettingsTable;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.GivenBack;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.history.TestFigures;
import gradlab.text.Message;
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
    private static final Message NONE = Message.plain("–");

    /** One row: its name, and a cell a run. */
    public record Row(Message name, List<Message> cells) {
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
                        .map(row -> new Row(Message.plain(row.setting()), plain(row.values())))
                        .toList();
        return new RunTable(
                columns.stream().map(Column::name).toList(), settings, results(columns));
    }

    private static List<Message> plain(List<String> cells) {
        return cells.stream().map(Message::plain).toList();
    }

    private static List<Row> results(List<Column> columns) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Message.of("best validation loss"), columns, RunTable::bestValidation));
        rows.add(row(Message.of("at epoch"), columns, RunTable::bestEpoch));
        rows.add(row(Message.of("last loss"), columns, RunTable::lastLoss));
        rows.addAll(test(columns));
        rows.addAll(
                List.of(
                        row(Message.of("epochs"), columns, history -> count(history.epochs())),
                        row(Message.of("seconds"), columns, history -> figure(history.seconds())),
                        row(Message.of("ended"), columns, RunTable::ended)));
        if (columns.stream().anyMatch(column -> column.history().givenBack() != null)) {
            rows.add(row(Message.of("weights of epoch"), columns, RunTable::weights));
        }
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
                        Message.of("test loss"),
                        columns,
                        history -> {
                            TestFigures test = history.test();
                            return test == null ? NONE : figure(test.loss());
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
                Message.of("test {0}", metric.replace('_', ' ')),
                columns.stream().map(column -> test(column, metric)).toList());
    }

    private static Message test(Column column, String metric) {
        TestFigures test = column.history().test();
        int index = column.experiment().training().metrics().indexOf(metric);
        return test == null || index < 0 || index >= test.metrics().size()
                ? NONE
                : figure(test.metrics().get(index));
    }

    private static Row row(
            Message name, List<Column> columns, Function<RunHistory, Message> result) {
        return new Row(
                name, columns.stream().map(column -> result.apply(column.history())).toList());
    }

    private static Message bestValidation(RunHistory history) {
        BestEpoch best = BestEpoch.of(history.series(new SeriesKey(Measure.VALIDATION_LOSS)));
        return best.epoch() == 0 ? NONE : figure(best.value());
    }

    private static Message bestEpoch(RunHistory history) {
        BestEpoch best = BestEpoch.of(history.series(new SeriesKey(Measure.VALIDATION_LOSS)));
        return best.epoch() == 0 ? NONE : count(best.epoch());
    }

    private static Message lastLoss(RunHistory history) {
        Series loss = history.series(new SeriesKey(Measure.LOSS));
        return loss.size() == 0 ? NONE : figure(loss.get(loss.size() - 1));
    }

    private static Message figure(double value) {
        return Message.plain(Numbers.brief(value));
    }

    private static Message count(int whole) {
        return Message.plain(Integer.toString(whole));
    }

    private static Message ended(RunHistory history) {
        Outcome outcome = history.outcome();
        return outcome == null
                ? Message.of("not yet")
                : switch (outcome.reason()) {
                    case COMPLETED -> Message.of("all epochs done");
                    case EARLY_STOPPING -> Message.of("stopped early");
                    case DIVERGED -> Message.of("diverged");
                    case CANCELLED -> Message.of("stopped by hand");
                };
    }

    /** The epoch whose weights it ended with, where it went back to one. */
    private static Message weights(RunHistory history) {
        GivenBack best = history.givenBack();
        return best == null ? NONE : count(best.epoch());
    }

    /**
     * All rows as comma-separated values (RFC 4180), the names of the runs first.
     *
     * @param wording into which language
     */
    public String csv(Function<Message, String> wording) {
        return lines(
                wording,
                cells -> cells.stream().map(RunTable::quoted).collect(Collectors.joining(",")),
                "");
    }

    static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /**
     * All rows as a table in Markdown.
     *
     * @param wording into which language
     */
    public String markdown(Function<Message, String> wording) {
        String rule = "|" + " --- |".repeat(runs.size() + 1) + "\n";
        return lines(
                wording,
                cells ->
                        cells.stream()
                                .map(cell -> cell.replace("|", "\\|"))
                                .collect(Collectors.joining(" | ", "| ", " |")),
                rule);
    }

    private String lines(
            Function<Message, String> wording, Function<List<String>, String> line, String rule) {
        StringBuilder text = new StringBuilder();
        text.append(line.apply(cells("", runs))).append('\n').append(rule);
        for (List<Row> part : List.of(settings, results)) {
            part.forEach(
                    row ->
                            text.append(
                                            line.apply(
                                                    cells(
                                                            wording.apply(row.name()),
                                                            row.cells().stream()
                                                                    .map(wording)
                                                                    .toList())))
                                    .append('\n'));
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
