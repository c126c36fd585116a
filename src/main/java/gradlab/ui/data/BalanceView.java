package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A bar for each class, as long as it has rows: training solid, validation and test paler. */
final class BalanceView extends GridPane {
    private static final int MOST_CLASSES = 12;

    BalanceView() {
        setHgap(8);
        setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints counts = new ColumnConstraints();
        counts.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, bars, counts);
    }

    void show(Balance balance) {
        getChildren().clear();
        int classes = balance.classNames().size();
        for (int i = 0; i < Math.min(classes, MOST_CLASSES); i++) {
            Label name = new Label(balance.classNames().get(i));
            name.getStyleClass().add("caption");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label count = new Label(Integer.toString(balance.all(i)));
            count.getStyleClass().add("caption");
            count.setMinWidth(Region.USE_PREF_SIZE);
            addRow(i, name, bar(balance, i), count);
        }
        if (classes > MOST_CLASSES) {
            Label more = new Label(tr("and {0} more", classes - MOST_CLASSES));
            more.getStyleClass().add("caption");
            add(more, 0, MOST_CLASSES, 3, 1);
        }
    }

    private static HBox bar(Balance balance, int number) {
        HBox bar = new HBox();
        bar.setAccessibleText(
                tr(
                        "{0}: {1} training, {2} validation, {3} test",
                        balance.classNames().get(number),
                        balance.train()[number],
                        balance.validation()[number],
                        balance.test()[number]));
        addShare(bar, balance, balance.train()[number], number, "train");
        addShare(bar, balance, balance.validation()[number], number, "validation");
        addShare(bar, balance, balance.test()[number], number, "test");
        return bar;
    }

    private static void addShare(HBox bar, Balance balance, int rows, int number, String part) {
        Region share = new Region();
        share.getStyleClass().addAll("class-bar", "class-" + number % ChartTheme.CLASSES, part);
        share.prefWidthProperty()
                .bind(bar.widthProperty().multiply((double) rows / Math.max(1, balance.most())));
        bar.getChildren().add(share);
    }
}
