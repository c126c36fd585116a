package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.CsvContents;
import gradlab.data.CsvTable;
import gradlab.ui.data.picture.MissingBar;
import gradlab.ui.theme.Hint;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** A column of a CSV file: what it is taken for, what it holds, and what is missing in it. */
final class CsvColumnRow {
    private static final int CELLS = 3;
    private static final double BAR = 360;

    private final CsvTable table;
    private final int column;
    private final Choice<ColumnRole> role;
    private final Label name;
    private final Label holds = new Label();
    private final StackPane share = new StackPane();
    private final Label missing = new Label();
    private final Label first = new Label();
    private boolean showing;

    /**
     * Nothing said of it yet.
     *
     * @param taken receives what it is chosen to be for
     */
    CsvColumnRow(CsvTable table, int column, BiConsumer<Integer, ColumnRole> taken) {
        this.table = table;
        this.column = column;
        String title = table.columns().get(column);
        name = new Label(title);
        Hint.on(name, title);
        role =
                new Choice<>(
                        List.of(ColumnRole.values()),
                        ColumnRole.IGNORED,
                        ColumnRole::words,
                        chosen -> {
                            if (!showing) {
                                taken.accept(column, chosen);
                            }
                        });
        role.setAccessibleText(tr("What column {0} is for", title));
        role.setMinWidth(Region.USE_PREF_SIZE);
        role.setMaxWidth(Double.MAX_VALUE);
        holds.setMinWidth(Region.USE_PREF_SIZE);
        missing.getStyleClass().add("caption");
        missing.setWrapText(true);
        missing.setMaxWidth(BAR);
        missing.setMinHeight(Region.USE_PREF_SIZE);
        share.setPrefWidth(BAR);
        first.getStyleClass().add("muted");
        first.setMinWidth(0);
        List<CsvTable.Row> head = table.head();
        first.setText(
                head.stream()
                        .limit(CELLS)
                        .map(row -> column < row.cells().size() ? row.cells().get(column) : "")
                        .map(cell -> cell.isBlank() ? "—" : cell.strip())
                        .collect(Collectors.joining("   ")));
        Hint.on(first, first.getText());
    }

    void placeIn(GridPane grid, int row) {
        VBox gaps = new VBox(2, share, missing);
        gaps.setAlignment(Pos.CENTER_LEFT);
        grid.addRow(row, name, role, holds, gaps, first);
    }

    int column() {
        return column;
    }

    boolean isOf(CsvTable other) {
        return table.columns().equals(other.columns()) && table.head().equals(other.head());
    }

    /**
     * Follows what is decided.
     *
     * @param bad the columns with cells that cannot be used
     */
    void show(CsvImport shown, CsvTable shownTable, CsvContents.Column contents, Set<String> bad) {
        showing = true;
        ColumnRole now = shown.roles().get(column);
        List<ColumnRole> offered = ColumnRole.offered(contents);
        role.getItems().setAll(offered.contains(now) ? offered : List.of(ColumnRole.values()));
        role.setValue(now);
        showing = false;
        boolean wrong = bad.contains(shownTable.columns().get(column));
        name.getStyleClass().setAll("label", wrong ? "bad" : "strong");
        holds.setText(CsvWords.holds(contents));
        missing.setText(CsvWords.missing(contents, now, shown.plan().missing()));
        boolean any = contents.missing().missing() > 0;
        share.getChildren().clear();
        if (any) {
            share.getChildren().add(new MissingBar(contents.missing()));
        }
    }
}
