package gradlab.ui.data.picture;

import static gradlab.text.Text.tr;

import gradlab.data.cell.MissingCount;
import gradlab.data.prepare.PreparedData;
import gradlab.ui.theme.Hint;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Comparator;
import java.util.List;

/**
 * The columns of a table in which cells are missing, each with a bar as long as its share of them;
 * a sentence where none is.
 */
public final class MissingView extends VBox {
    private static final int MOST = 12;
    private static final double SHORTEST_BAR = 60;

    public MissingView() {
        super(4);
        setId("missing-cells");
    }

    /** Nothing for rows of no table. */
    public void show(PreparedData data) {
        getChildren().clear();
        List<MissingCount> lacking =
                data.missing().stream()
                        .filter(one -> one.missing() > 0)
                        .sorted(Comparator.comparingLong(MissingCount::missing).reversed())
                        .toList();
        setVisible(!data.missing().isEmpty());
        if (lacking.isEmpty()) {
            add(tr("No cell of the table is missing."), "caption");
            return;
        }
        Label title = new Label(tr("Missing cells in the table"));
        title.getStyleClass().addAll("small", "strong");
        getChildren().addAll(title, bars(data, lacking));
        int more = lacking.size() - MOST;
        int none = data.missing().size() - lacking.size();
        if (more > 0) {
            add(tr("and {0} more", more), "caption");
        }
        if (none > 0) {
            add(tr("None in the other {0} {0|column|columns}.", none), "caption");
        }
    }

    private void add(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        getChildren().add(label);
    }

    private static GridPane bars(PreparedData data, List<MissingCount> lacking) {
        GridPane grid = new GridPane(8, 4);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints bars = new ColumnConstraints();
        bars.setMinWidth(SHORTEST_BAR);
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(names, bars, numbers);
        int row = 0;
        for (MissingCount one : lacking.subList(0, Math.min(MOST, lacking.size()))) {
            Label name = new Label(one.column());
            name.setMinWidth(0);
            Hint.on(name, one.column());
            Label count = new Label(tr("{0} ({1})", one.missing(), MissingBar.percent(one)));
            count.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().add("caption");
            count.getStyleClass().add("caption");
            grid.addRow(row++, name, new MissingBar(one), count);
            String filled = Filled.with(data, one.column());
            if (!filled.isEmpty()) {
                Label said = new Label(filled);
                said.getStyleClass().add("caption");
                said.setWrapText(true);
                grid.add(said, 1, row++, 2, 1);
            }
        }
        return grid;
    }
}
