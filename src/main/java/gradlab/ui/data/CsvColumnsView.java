package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.CsvTable;
import gradlab.ui.theme.Hint;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import java.util.List;
import java.util.function.BiConsumer;

/** The first rows of a CSV file, and above each column what it is for. */
final class CsvColumnsView extends GridPane {
    private static final int ROWS = 6;
    private static final double WIDEST = 160;

    private final BiConsumer<Integer, ColumnRole> taken;

    /**
     * Nothing yet.
     *
     * @param taken receives what a column is chosen to be for
     */
    CsvColumnsView(BiConsumer<Integer, ColumnRole> taken) {
        this.taken = taken;
        setHgap(16);
        setVgap(6);
    }

    /** Draws the columns anew; the one that had the keyboard keeps it. */
    void show(CsvImport shown) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        int kept = focused == null ? -1 : getChildren().indexOf(focused);
        getChildren().clear();
        CsvTable table = shown.table();
        for (int i = 0; table != null && i < table.columns().size(); i++) {
            addColumn(shown, table, i);
        }
        if (kept >= 0 && kept < getChildren().size()) {
            getChildren().get(kept).requestFocus();
        }
    }

    private void addColumn(CsvImport shown, CsvTable table, int column) {
        String title = table.columns().get(column);
        Label name = new Label(title);
        name.getStyleClass().add("strong");
        ComboBox<ColumnRole> role =
                new Choice<>(
                        List.of(ColumnRole.values()),
                        shown.roles().get(column),
                        CsvImportView::words,
                        chosen -> taken.accept(column, chosen));
        role.setAccessibleText(tr("What column {0} is for", title));
        addColumn(column, name, role);
        for (int row = 0; row < Math.min(ROWS, table.head().size()); row++) {
            List<String> cells = table.head().get(row).cells();
            boolean wrong = isBad(shown, table.head().get(row).line(), title);
            add(cell(column < cells.size() ? cells.get(column) : "", wrong), column, row + 2);
        }
    }

    private static Label cell(String text, boolean wrong) {
        Label cell = new Label(wrong && text.isBlank() ? "—" : text);
        cell.getStyleClass().add(wrong ? "bad" : "muted");
        cell.setMaxWidth(WIDEST);
        Hint.on(cell, cell.getText());
        return cell;
    }

    private static boolean isBad(CsvImport shown, long line, String column) {
        return shown.bad().stream()
                .anyMatch(
                        one ->
                                one.line() == line
                                        && (one.column().isEmpty() || one.column().equals(column)));
    }
}
