package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.ui.data.picture.TargetView;
import gradlab.ui.theme.Sideways;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What comes of a CSV file as decided: its first rows as a network gets them. */
final class CsvResultView extends VBox {
    private static final double PICTURE = 460;

    private final Label counts = new Label();
    private final GridPane rows = new GridPane(16, 4);
    private final Label filled = new Label(tr("In this colour: filled in for missing cells"));
    private final TargetView targets = new TargetView();

    CsvResultView() {
        super(8);
        setId("csv-result");
        managedProperty().bind(visibleProperty());
        counts.setId("csv-counts");
        counts.getStyleClass().add("strong");
        rows.setId("csv-preview");
        rows.getStyleClass().add("preview");
        targets.setMaxWidth(PICTURE);
        filled.getStyleClass().addAll("caption", "warn");
        filled.managedProperty().bind(filled.visibleProperty());
        getChildren().addAll(counts, new Sideways(rows), filled, targets);
    }

    /** Nothing where it cannot be imported. */
    void show(@Nullable CsvResult result) {
        setVisible(result != null);
        if (result == null) {
            return;
        }
        counts.setText(
                result.classes() > 0
                        ? tr(
                                "{0} {0|row|rows}, {1} {1|input|inputs}, {2} {2|class|classes}",
                                result.rows(), result.inputs(), result.classes())
                        : tr(
                                "{0} {0|row|rows}, {1} {1|input|inputs}, {2} {2|number|numbers}"
                                        + " to predict",
                                result.rows(), result.inputs(), result.targets().names().size()));
        rows.getChildren().clear();
        int place = 0;
        ColumnRole before = ColumnRole.IGNORED;
        for (CsvResult.Column column : result.columns()) {
            if (column.role() != before) {
                addCell(heading(column.role()), place, 0, "caption");
            }
            before = column.role();
            addColumn(column, place++);
        }
        if (result.unshown() > 0) {
            addCell(tr("and {0} more", result.unshown()), place, 1, "muted");
        }
        filled.setVisible(
                result.columns().stream()
                        .flatMap(column -> column.cells().stream())
                        .anyMatch(CsvResult.Cell::filled));
        targets.show(result.targets());
    }

    private static String heading(ColumnRole role) {
        return switch (role) {
            case NUMBER, WORDS, IGNORED -> tr("inputs, unscaled");
            case TARGET -> tr("target");
            case WEIGHT -> tr("row weight");
        };
    }

    private void addColumn(CsvResult.Column column, int place) {
        addCell(column.name(), place, 1, "strong");
        int row = 2;
        for (CsvResult.Cell cell : column.cells()) {
            Label label = addCell(cell.text(), place, row++, "small");
            if (cell.filled()) {
                label.getStyleClass().add("warn");
                label.setAccessibleText(tr("{0}, filled in", cell.text()));
            } else if (column.role() == ColumnRole.TARGET) {
                label.getStyleClass().add("strong");
            }
        }
    }

    private Label addCell(String text, int column, int row, String style) {
        Label cell = new Label(text);
        cell.getStyleClass().add(style);
        cell.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(cell, HPos.RIGHT);
        rows.add(cell, column, row);
        return cell;
    }
}
