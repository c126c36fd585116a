package gradlab.ui.data;

import static gradlab.text.Text.tr;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.data.BadCell;
import gradlab.data.CsvTable;
import gradlab.data.TargetKind;
import gradlab.knob.Words;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The first rows of a CSV file, what each column is for, and every cell that cannot be used. */
final class CsvImportView extends VBox {
    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "comma ,", ';', "semicolon ;", '\t', "tab", '|', "bar |", ' ', "space");
    private static final int ROWS = 6;

    private final CsvImportModel model;
    private final GridPane columns = new GridPane();
    private final Label trouble = new Label();
    private final ListView<BadCell> bad = new ListView<>();
    private final BooleanProperty ready = new SimpleBooleanProperty();

    CsvImportView(CsvImportModel model) {
        super(12);
        this.model = model;
        setId("csv-import");
        columns.setHgap(16);
        columns.setVgap(6);
        trouble.setWrapText(true);
        trouble.setMaxWidth(620);
        bad.setPrefHeight(120);
        bad.setAccessibleText(tr("Cells that cannot be used"));
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setPrefViewportWidth(640);
        scroll.setPrefViewportHeight(230);
        getChildren().addAll(settings(), scroll, trouble, bad);
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
        return new FlowPane(
                24, 8, named(tr("Delimiter"), delimiter), named(tr("Target kind"), kind), header);
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
        trouble.setText(
                wrong
                        ? complaint()
                        : tr("{0} rows can be imported.", table == null ? 0 : table.rows().size()));
        trouble.getStyleClass().setAll("label", wrong ? "bad" : "good");
        bad.getItems().setAll(model.bad());
        bad.setVisible(!model.bad().isEmpty());
        bad.setManaged(!model.bad().isEmpty());
    }

    /** Short where the list below says the rest. */
    private String complaint() {
        return model.bad().isEmpty()
                ? model.trouble()
                : tr(
                        "{0} places cannot be read. Mend the file, or leave out their columns.",
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
        for (int row = 0; row < Math.min(ROWS, table.rows().size()); row++) {
            List<String> cells = table.rows().get(row).cells();
            Label cell = new Label(column < cells.size() ? cells.get(column) : "");
            boolean wrong = isBad(table.rows().get(row).line(), table.columns().get(column));
            cell.setText(wrong && cell.getText().isBlank() ? "—" : cell.getText());
            cell.getStyleClass().add(wrong ? "bad" : "muted");
            cell.setMaxWidth(160);
            columns.add(cell, column, row + 2);
        }
    }
}
