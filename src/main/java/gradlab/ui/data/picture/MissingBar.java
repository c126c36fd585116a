package gradlab.ui.data.picture;

import static gradlab.text.Text.tr;

import gradlab.data.cell.MissingCount;
import gradlab.knob.Words;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A column as a bar, the part of it that is missing filled. */
public final class MissingBar extends Pane {
    private static final double NARROWEST = 2;

    private final Region filled = new Region();
    private final double share;

    public MissingBar(MissingCount count) {
        share = count.share();
        filled.getStyleClass().add("missing-part");
        getStyleClass().add("missing-bar");
        setMaxWidth(Double.MAX_VALUE);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleText(
                tr(
                        "{0}: {1} of {2} {2|cell|cells} missing",
                        count.column(), count.missing(), count.rows()));
        getChildren().add(filled);
    }

    /** The part that is missing, in percent; never 0 where a cell is. */
    public static String percent(MissingCount count) {
        double percent = Math.round(1000 * count.share()) / 10.0;
        return count.missing() > 0 && percent == 0
                ? tr("below 0.1 %")
                : tr("{0} %", Words.number(percent));
    }

    /** However small the part, it can be seen. */
    @Override
    protected void layoutChildren() {
        double width = share == 0 ? 0 : Math.max(NARROWEST, share * getWidth());
        filled.resizeRelocate(0, 0, width, getHeight());
    }
}
