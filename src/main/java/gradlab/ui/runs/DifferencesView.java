package gradlab.ui.runs;

import static gradlab.text.Text.tr;

import gradlab.run.compare.RunTable;
import gradlab.text.Message;
import gradlab.ui.notice.Notices;
import gradlab.ui.theme.Icons;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** A table of runs: only the settings that differ, and what came of each; to be copied as text. */
final class DifferencesView extends VBox {
    private static final double NAME = 200;
    private static final double CELL = 96;
    private final GridPane grid = new GridPane();

    DifferencesView(RunTable table, Notices notices) {
        super(16);
        grid.getStyleClass().add("run-table");
        addRow(0, "", table.runs(), "strong");
        int row = addPart(1, tr("Settings"), table.settings());
        if (table.settings().isEmpty()) {
            grid.add(cell(tr("No setting differs."), "muted"), 0, row++, 2, 1);
        }
        addPart(row, tr("Results"), table.results());
        ScrollPane pane = new ScrollPane(grid);
        pane.setFitToWidth(true);
        HBox buttons =
                new HBox(
                        8,
                        copy(tr("Copy as CSV"), table.csv(Message::worded), notices),
                        copy(tr("Copy as Markdown"), table.markdown(Message::worded), notices));
        getChildren().addAll(pane, buttons);
    }

    private int addPart(int from, String title, List<RunTable.Row> rows) {
        Label head = cell(title, "overline");
        grid.add(head, 0, from, 2, 1);
        int at = from + 1;
        for (RunTable.Row row : rows) {
            addRow(
                    at++,
                    row.name().worded(),
                    row.cells().stream().map(Message::worded).toList(),
                    "table-cell");
        }
        return at;
    }

    private void addRow(int at, String name, List<String> cells, String style) {
        Label first = cell(name, "muted");
        first.setMinWidth(NAME);
        grid.add(first, 0, at);
        for (int i = 0; i < cells.size(); i++) {
            Label label = cell(cells.get(i), style);
            label.setMinWidth(CELL);
            GridPane.setHalignment(label, HPos.LEFT);
            grid.add(label, i + 1, at);
        }
    }

    private static Label cell(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setWrapText(true);
        label.setMaxWidth(280);
        return label;
    }

    private static Button copy(String words, String text, Notices notices) {
        Button button = new Button(words);
        Icons.describe(button, Feather.COPY, words);
        button.setOnAction(
                event -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    notices.success(tr("The table is on the clipboard."));
                });
        return button;
    }
}
