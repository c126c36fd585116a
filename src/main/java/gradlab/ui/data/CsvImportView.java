package gradlab.ui.data;

import static gradlab.text.Text.tr;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.data.BadCell;
import gradlab.data.CsvTable;
import gradlab.data.MissingCells;
import gradlab.data.TargetKind;
import gradlab.data.TextColumns;
import gradlab.knob.Words;
import gradlab.ui.theme.Hint;
import gradlab.ui.theme.InkField;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The first rows of a CSV file, what each column is for, and every cell that cannot be used. */
final class CsvImportView extends VBox {
    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "comma ,", ';', "semicolon ;", '\t', "tab", '|', "bar |", ' ', "space");
    private static final int ROWS = 6;
    private static final double WIDTH = 700;

    private final CsvImportModel model;
    private final GridPane columns = new GridPane();
    private final Label trouble = new Label();
    private final Label found = new Label();
    private final ListView<BadCell> bad = new ListView<>();
    private final ComboBox<MissingCells> missing;
    private final TextField markers = new InkField();
    private final Button leaveOut = new Button(tr("Leave these rows out"));
    private final BooleanProperty ready = new SimpleBooleanProperty();

    CsvImportView(CsvImportModel model) {
        super(12);
        this.model = model;
        setId("csv-import");
        missing =
                choice(
                        List.of(MissingCells.values()),
                        model.missing(),
                        CsvImportView::words,
                        model::missing);
        missing.setId("csv-missing");
        listenToMarkers();
        leaveOut.setId("leave-out");
        leaveOut.setOnAction(
                event -> {
                    model.leaveOut();
                    show();
                });
        columns.setHgap(16);
        columns.setVgap(6);
        for (Label words : List.of(trouble, found)) {
            words.setWrapText(true);
            words.setMaxWidth(WIDTH);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        trouble.setId("csv-trouble");
        found.setId("csv-found");
        found.getStyleClass().add("muted");
        bad.setPrefHeight(120);
        bad.setAccessibleText(tr("Cells that cannot be used"));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setPrefViewportWidth(WIDTH);
        scroll.setPrefViewportHeight(200);
        getChildren().addAll(settings(), found, scroll, trouble, leaveOut, bad);
        show();
    }

    /** Whether the file can be imported as decided. */
    BooleanProperty ready() {
        return ready;
    }

    private Node settings() {
        ComboBox<Character> delimiter =
                choice(
                        List.of(',', ';', '\t', '|', ' '),
                        model.delimiter(),
                        one -> tr(DELIMITERS.getOrDefault(one, "")),
                        one -> model.cut(one, model.header()));
        ToggleSwitch header = new ToggleSwitch(tr("First line names the columns"));
        header.setSelected(model.header());
        header.selectedProperty()
                .addListener(
                        (value, old, on) -> {
                            model.cut(model.delimiter(), on);
                            show();
                        });
        ComboBox<TargetKind> kind =
                choice(
                        List.of(TargetKind.values()),
                        model.kind(),
                        CsvImportView::words,
                        model::target);
        header.setMinHeight(Region.USE_PREF_SIZE);
        FlowPane settings =
                new FlowPane(
                        24,
                        8,
                        named(tr("Delimiter"), delimiter),
                        named(tr("Decimal sign"), decimal()),
                        named(tr("Target kind"), kind),
                        named(tr("Missing cells"), missing),
                        named(tr("Missing markers"), markers),
                        named(tr("Columns of words"), words()),
                        header);
        settings.setPrefWrapLength(WIDTH);
        return settings;
    }

    private ComboBox<Character> decimal() {
        ComboBox<Character> decimal =
                choice(
                        List.of('.', ','),
                        model.decimal(),
                        one -> one == '.' ? tr("point .") : tr("comma ,"),
                        model::decimal);
        decimal.setId("csv-decimal");
        return decimal;
    }

    private ComboBox<TextColumns> words() {
        ComboBox<TextColumns> words =
                choice(
                        List.of(TextColumns.values()),
                        model.text(),
                        one -> one == TextColumns.ONE_HOT ? tr("one input a word") : tr("refused"),
                        model::text);
        words.setId("csv-words");
        return words;
    }

    private static String words(MissingCells how) {
        return switch (how) {
            case ERROR -> tr("refuse them");
            case DROP_ROWS -> tr("leave the rows out");
            case MEAN -> tr("fill with the mean");
        };
    }

    private void listenToMarkers() {
        markers.setId("csv-markers");
        markers.setPrefColumnCount(14);
        markers.setOnAction(
                event -> {
                    model.markers(markers.getText());
                    show();
                });
        markers.focusedProperty()
                .addListener(
                        (value, old, focused) -> {
                            if (!focused && !markers.getText().equals(model.markers())) {
                                model.markers(markers.getText());
                                show();
                            }
                        });
    }

    private static HBox named(String name, Node control) {
        Label label = new Label(name);
        label.setLabelFor(control);
        HBox row = new HBox(8, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String words(Enum<?> one) {
        return tr(Words.sentence(one.name().toLowerCase(Locale.ROOT)));
    }

    private <T> ComboBox<T> choice(
            List<T> items, T chosen, Function<T, String> name, Consumer<T> taken) {
        ComboBox<T> combo = new ComboBox<>(FXCollections.observableArrayList(items));
        combo.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : name.apply(item);
                    }

                    @Override
                    public T fromString(String text) {
                        return chosen;
                    }
                });
        combo.setValue(chosen);
        combo.valueProperty()
                .addListener(
                        (value, old, now) -> {
                            taken.accept(now);
                            show();
                        });
        return combo;
    }

    private void show() {
        CsvTable table = model.table();
        columns.getChildren().clear();
        for (int i = 0; table != null && i < table.columns().size(); i++) {
            addColumn(table, i);
        }
        boolean wrong = !model.trouble().isEmpty();
        ready.set(!wrong);
        trouble.setText(wrong ? complaint() : result());
        found.setText(CsvWords.found(model.contents()));
        trouble.getStyleClass().setAll("label", wrong ? "bad" : "good");
        bad.getItems().setAll(model.bad());
        bad.setVisible(!model.bad().isEmpty());
        bad.setManaged(!model.bad().isEmpty());
        leaveOut.setVisible(!model.bad().isEmpty());
        leaveOut.setManaged(!model.bad().isEmpty());
        if (missing.getValue() != model.missing()) {
            missing.setValue(model.missing());
        }
        if (!markers.isFocused()) {
            markers.setText(model.markers());
        }
    }

    /** What can be imported, and what was decided to get there. */
    private String result() {
        List<String> lines = new ArrayList<>();
        lines.add(tr("{0} {0|row|rows} can be imported.", model.rows()));
        lines.add(model.note());
        lines.add(CsvWords.taken(model.taken()));
        return lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** Short where the list below says the rest. */
    private String complaint() {
        return model.bad().isEmpty()
                ? model.trouble()
                : tr(
                        "{0} {0|place|places} cannot be read. Leave out these rows or columns,"
                                + " say what stands for a missing value, or mend the file.",
                        model.bad().size());
    }

    private boolean isBad(long line, String column) {
        return model.bad().stream()
                .anyMatch(
                        one ->
                                one.line() == line
                                        && (one.column().isEmpty() || one.column().equals(column)));
    }

    private void addColumn(CsvTable table, int column) {
        Label name = new Label(table.columns().get(column));
        name.getStyleClass().add("strong");
        ComboBox<ColumnRole> role =
                choice(
                        List.of(ColumnRole.values()),
                        model.roles().get(column),
                        CsvImportView::words,
                        chosen -> model.use(column, chosen));
        role.setAccessibleText(tr("What column {0} is for", table.columns().get(column)));
        columns.addColumn(column, name, role);
        for (int row = 0; row < Math.min(ROWS, table.head().size()); row++) {
            List<String> cells = table.head().get(row).cells();
            Label cell = new Label(column < cells.size() ? cells.get(column) : "");
            boolean wrong = isBad(table.head().get(row).line(), table.columns().get(column));
            cell.setText(wrong && cell.getText().isBlank() ? "—" : cell.getText());
            cell.getStyleClass().add(wrong ? "bad" : "muted");
            cell.setMaxWidth(160);
            Hint.on(cell, cell.getText());
            columns.add(cell, column, row + 2);
        }
    }
}
