package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.run.sweep.Ranking;
import gradlab.run.sweep.SweepCell;
import gradlab.run.sweep.SweepRuns;
import gradlab.text.Message;
import gradlab.text.Numbers;
import gradlab.ui.theme.Look;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The cells of a sweep as mean ± standard deviation, the best first, and whether the runs decide.
 */
final class RankingTable extends VBox {
    private static final double LETTER = 7;
    private static final double BESIDE = 30;
    private static final String SCORE = "score";
    private static final int SCORE_LETTERS = 14;
    private static final int RANK_LETTERS = 4;
    private final SweepModel model;
    private final Look look;
    private final TableView<Ranking.Row> table = new TableView<>();
    private final Label sentence = new Label();
    private List<TableColumn<Ranking.Row, String>> all = List.of();
    private List<TableColumn<Ranking.Row, String>> few = List.of();
    private List<Message> shown = List.of();
    private boolean showing;

    /**
     * The table of a sweep.
     *
     * @param whole whether all there is to a cell stands in it, or only what fits a tile
     */
    RankingTable(SweepModel model, Look look, boolean whole) {
        super(8);
        this.model = model;
        this.look = look;
        setMinSize(0, 0);
        table.setId(whole ? "sweep-table" : "sweep-ranking");
        table.getStyleClass().add("ranking");
        table.setAccessibleText(tr("Cells of the sweep, the best first"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.widthProperty().subscribe(width -> fit());
        look.typeScale().subscribe(scale -> fit());
        Label none = new Label(tr("The first cells stand here as soon as their runs are over."));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        table.setPlaceholder(none);
        table.setRowFactory(view -> new TableRow<>());
        VBox.setVgrow(table, Priority.ALWAYS);
        sentence.setId(whole ? "table-sentence" : "ranking-sentence");
        sentence.getStyleClass().add("caption");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
        getChildren().addAll(table, sentence);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            if (row != null && !showing) {
                                model.cell().choose(row.combination().number());
                            }
                        });
        model.training().score().subscribe(score -> show(score, whole));
        model.cell().number().subscribe(number -> select());
    }

    private void show(@Nullable SweepScore score, boolean whole) {
        showing = true;
        if (score == null) {
            table.getItems().clear();
            sentence.setText("");
            showing = false;
            return;
        }
        SweepRuns runs = score.runs();
        List<Message> wanted = new ArrayList<>();
        runs.axes().forEach(axis -> wanted.add(axis.name()));
        wanted.add(runs.scoreName());
        if (!wanted.equals(shown) || table.getColumns().isEmpty()) {
            shown = wanted;
            columns(runs, whole);
        }
        table.getItems().setAll(score.ranking().rows());
        sentence.setText(score.ranking().sentence().map(Message::worded).orElse(""));
        showing = false;
        select();
    }

    private void select() {
        showing = true;
        table.getSelectionModel().clearSelection();
        table.getItems().stream()
                .filter(row -> row.combination().number() == model.cell().number().get())
                .findFirst()
                .ifPresent(row -> table.getSelectionModel().select(row));
        showing = false;
    }

    private void columns(SweepRuns runs, boolean whole) {
        List<TableColumn<Ranking.Row, String>> columns = new ArrayList<>();
        columns.add(column("#", row -> Integer.toString(row.rank())));
        for (int i = 0; i < runs.axes().size(); i++) {
            int axis = i;
            columns.add(column(runs.axes().get(i).name().worded(), row -> value(row, axis)));
        }
        columns.add(score(runs.scoreName().worded()));
        columns.add(column(tr("runs"), row -> Integer.toString(row.measures().n())));
        if (whole) {
            columns.add(column(tr("median"), row -> Numbers.brief(row.measures().median())));
            columns.add(column(tr("least"), row -> Numbers.brief(row.measures().min())));
            columns.add(column(tr("greatest"), row -> Numbers.brief(row.measures().max())));
            columns.add(column(tr("diverged"), row -> Integer.toString(row.diverged())));
        }
        all = columns;
        few =
                List.of(
                        column("#", row -> Integer.toString(row.rank())),
                        column(names(runs), row -> CellWords.values(runs(), row.combination())),
                        score(tr("score")));
        fit();
    }

    private static String names(SweepRuns runs) {
        return runs.axes().isEmpty()
                ? tr("cell")
                : runs.axes().stream()
                        .map(axis -> axis.name().worded())
                        .collect(Collectors.joining(" · "));
    }

    /** Where not all heads can be read, the knobs stand in one column. */
    private void fit() {
        List<TableColumn<Ranking.Row, String>> columns =
                width(all) + BESIDE > table.getWidth() ? few : all;
        if (!table.getColumns().equals(columns)) {
            table.getColumns().setAll(columns);
        }
        columns.forEach(column -> column.setPrefWidth(width(List.of(column))));
        columns.stream()
                .limit(1)
                .forEach(
                        rank -> {
                            rank.setMaxWidth(width(List.of(rank)));
                            rank.setMinWidth(width(List.of(rank)));
                        });
    }

    private double width(List<TableColumn<Ranking.Row, String>> columns) {
        double letters = columns.stream().mapToInt(RankingTable::letters).sum();
        return look.typeScale().get() * (BESIDE * columns.size() + LETTER * letters);
    }

    /** Heads go over two lines, so that their longest word counts; a score is longer than that. */
    private static int letters(TableColumn<Ranking.Row, String> column) {
        int longest =
                Arrays.stream(((Label) column.getGraphic()).getText().split(" "))
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
        return Math.max(SCORE.equals(column.getId()) ? SCORE_LETTERS : RANK_LETTERS, longest);
    }

    private SweepRuns runs() {
        return Objects.requireNonNull(model.training().score().get()).runs();
    }

    private String value(Ranking.Row row, int axis) {
        SweepScore score = model.training().score().get();
        if (score == null || row.combination().number() > score.runs().cells().size()) {
            return "";
        }
        SweepCell cell = score.runs().cells().get(row.combination().number() - 1);
        return CellWords.value(score.runs(), cell, axis);
    }

    private static TableColumn<Ranking.Row, String> score(String name) {
        TableColumn<Ranking.Row, String> column =
                column(name, row -> CellWords.meanAndSpread(row.measures()));
        column.setId(SCORE);
        return column;
    }

    private static TableColumn<Ranking.Row, String> column(
            String name, Function<Ranking.Row, String> words) {
        TableColumn<Ranking.Row, String> column = new TableColumn<>();
        Label head = new Label(name);
        head.setWrapText(true);
        column.setGraphic(head);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(
                row -> {
                    ObservableValue<String> value =
                            new SimpleStringProperty(words.apply(row.getValue()));
                    return value;
                });
        return column;
    }
}
