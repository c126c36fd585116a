package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.Split;
import gradlab.text.Numbers;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The shares of training, validation and test rows as one bar; what is left over stays empty. */
final class ShareBar extends HBox {
    private static final double ROOMY = 0.25;

    ShareBar() {
        getStyleClass().add("share-bar");
    }

    void show(Split split) {
        getChildren().clear();
        add(tr("train"), split.train(), "train");
        add(tr("validation"), split.validation(), "validation");
        add(tr("test"), split.test(), "test");
        setAccessibleText(
                tr(
                        "{0} training, {1} validation, {2} test",
                        percent(split.train()),
                        percent(split.validation()),
                        percent(split.test())));
    }

    private void add(String name, double share, String part) {
        if (share <= 0) {
            return;
        }
        Label label = new Label(share < ROOMY ? percent(share) : name + " " + percent(share));
        label.setMinWidth(0);
        StackPane piece = new StackPane(label);
        piece.getStyleClass().addAll("share", part);
        piece.setMinWidth(0);
        piece.prefWidthProperty().bind(widthProperty().multiply(share));
        piece.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(piece);
    }

    private static String percent(double share) {
        return Numbers.brief(Math.round(1000 * share) / 10.0) + " %";
    }
}
