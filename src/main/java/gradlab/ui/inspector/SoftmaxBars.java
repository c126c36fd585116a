package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Softmax;
import gradlab.text.Numbers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Softmax has no curve: what becomes of one logit depends on all others. Some logits, and the
 * shares of one that they become.
 */
final class SoftmaxBars extends HBox {
    private static final float[] LOGITS = {2, 1, 0, -1};

    /**
     * Bars.
     *
     * @param height of the whole
     */
    SoftmaxBars(double height) {
        super(8);
        setAlignment(Pos.BOTTOM_CENTER);
        setMinHeight(height);
        setPrefHeight(height);
        float[] shares = shares();
        for (int i = 0; i < shares.length; i++) {
            getChildren().add(bar(LOGITS[i], shares[i], 0.5 * height));
        }
    }

    /** What softmax makes of the logits. */
    static float[] shares() {
        float[] shares = new float[LOGITS.length];
        new Softmax().forward(LOGITS, shares, 1, LOGITS.length);
        return shares;
    }

    /** The same for those who do not see it. */
    static String words() {
        return tr("Softmax: logits 2, 1, 0 and −1 become shares of one, each by all of them");
    }

    private static VBox bar(float logit, float share, double tallest) {
        Label value = new Label(Numbers.brief(Math.rint(100 * share) / 100));
        Label below = new Label(tr("z = {0}", Numbers.brief(logit)));
        Region bar = new Region();
        bar.getStyleClass().add("softmax-bar");
        bar.setMinHeight(Math.max(2, tallest * share));
        bar.setMaxHeight(Math.max(2, tallest * share));
        for (Label label : new Label[] {value, below}) {
            label.getStyleClass().add("caption");
            label.setMinWidth(USE_PREF_SIZE);
        }
        VBox column = new VBox(1, value, bar, below);
        column.setAlignment(Pos.BOTTOM_CENTER);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setMaxWidth(Double.MAX_VALUE);
        return column;
    }
}
