package gradlab.ui.data.picture;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.data.prepare.Part;
import gradlab.ui.theme.Hint;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/**
 * A bar for each class, as long as it has rows, and beside it how many of them each part holds:
 * training solid, validation and test paler.
 */
final class BalanceView extends GridPane {
    private static final int MOST_CLASSES = 12;
    private static final double SHORTEST_BAR = 60;

    BalanceView() {
        setId("class-balance");
        setHgap(8);
        setVgap(4);
    }

    /** Parts without rows have no column. */
    void show(Balance balance) {
        getChildren().clear();
        List<Part> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            if (any(balance.in(part))) {
                parts.add(part);
            }
        }
        constrain(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            add(new PartKey(parts.get(i)), 2 + i, 0);
        }
        int classes = balance.names().size();
        for (int i = 0; i < Math.min(classes, MOST_CLASSES); i++) {
            Label name = caption(balance.names().get(i));
            name.setMinWidth(0);
            Hint.on(name, name.getText());
            addRow(i + 1, name, bar(balance, parts, i));
            for (int j = 0; j < parts.size(); j++) {
                Label count = caption(Integer.toString(balance.in(parts.get(j))[i]));
                count.setMinWidth(USE_PREF_SIZE);
                add(count, 2 + j, i + 1);
            }
        }
        if (classes > MOST_CLASSES) {
            add(caption(tr("and {0} more", classes - MOST_CLASSES)), 0, MOST_CLASSES + 1, 2, 1);
        }
    }

    private void constrain(int parts) {
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints bars = new ColumnConstraints();
        bars.setMinWidth(SHORTEST_BAR);
        bars.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, bars);
        for (int i = 0; i < parts; i++) {
            ColumnConstraints numbers = new ColumnConstraints();
            numbers.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(numbers);
        }
    }

    private static boolean any(int[] counts) {
        for (int count : counts) {
            if (count > 0) {
                return true;
            }
        }
        return false;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    private static HBox bar(Balance balance, List<Part> parts, int number) {
        HBox bar = new HBox();
        bar.setMinWidth(0);
        bar.setPrefWidth(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(
                tr(
                        "{0}: {1} training, {2} validation, {3} test",
                        balance.names().get(number),
                        balance.train()[number],
                        balance.validation()[number],
                        balance.test()[number]));
        for (Part part : parts) {
            Region share = new Region();
            share.getStyleClass()
                    .addAll(
                            "class-bar",
                            "class-" + number % ChartTheme.CLASSES,
                            PartKey.style(part));
            double rows = balance.in(part)[number];
            share.prefWidthProperty()
                    .bind(bar.widthProperty().multiply(rows / Math.max(1, balance.most())));
            bar.getChildren().add(share);
        }
        return bar;
    }
}
