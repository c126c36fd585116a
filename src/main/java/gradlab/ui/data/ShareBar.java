package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.Split;
import gradlab.experiment.DataPlan;
import gradlab.text.Numbers;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The shares of training, validation and test rows as one bar; what is left over stays empty. */
final class ShareBar extends HBox {
    private static final double ROOMY = 0.25;

    /** How much of the bar stands for rows that are no share of the others. */
    private static final double OWN = 0.24;

    ShareBar() {
        getStyleClass().add("share-bar");
    }

    void show(DataPlan plan) {
        Split split = plan.split();
        boolean other = plan.validationSource() != null;
        getChildren().clear();
        double room = 1 - (split.ownTest() ? OWN : 0) - (other ? OWN : 0);
        add(tr("train"), split.train(), "train", room);
        add(tr("validation"), other ? 0 : split.validation(), "validation", room);
        if (other) {
            add(new Label(tr("validation")), OWN, "validation");
        }
        add(tr("test"), split.test(), "test", room);
        if (split.ownTest()) {
            add(new Label(tr("own test rows")), OWN, "test");
        }
        setAccessibleText(words(split, other));
    }

    private static String words(Split split, boolean other) {
        String train = percent(split.train());
        if (other) {
            return split.ownTest()
                    ? tr(
                            "{0} training, validated on another source, tested on the source's own"
                                    + " test rows",
                            train)
                    : tr(
                            "{0} training, {1} test, validated on another source",
                            train, percent(split.test()));
        }
        return split.ownTest()
                ? tr(
                        "{0} training, {1} validation, tested on the source's own test rows",
                        train, percent(split.validation()))
                : tr(
                        "{0} training, {1} validation, {2} test",
                        train, percent(split.validation()), percent(split.test()));
    }

    private void add(String name, double share, String part, double room) {
        if (share <= 0) {
            return;
        }
        Label label = new Label(share < ROOMY ? percent(share) : name + " " + percent(share));
        add(label, share * room, part);
    }

    private void add(Label label, double width, String part) {
        label.setMinWidth(0);
        StackPane piece = new StackPane(label);
        piece.getStyleClass().addAll("share", part);
        piece.setMinWidth(0);
        piece.prefWidthProperty().bind(widthProperty().multiply(width));
        piece.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().add(piece);
    }

    private static String percent(double share) {
        return Numbers.brief(Math.round(1000 * share) / 10.0) + " %";
    }
}
