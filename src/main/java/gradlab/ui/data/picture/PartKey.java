package gradlab.ui.data.picture;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.Part;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What a part of the rows looks like, and its word: training solid, the others paler. */
final class PartKey extends HBox {
    PartKey(Part part) {
        super(4);
        Region swatch = new Region();
        swatch.getStyleClass().addAll("class-bar", "part-swatch", style(part));
        Label word = new Label(word(part));
        word.getStyleClass().add("caption");
        word.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(swatch, word);
    }

    /** The style class of all that stands for a part. */
    static String style(Part part) {
        return switch (part) {
            case TRAINING -> "train";
            case VALIDATION -> "validation";
            case TEST -> "test";
        };
    }

    /** As short as stands above a column of numbers. */
    private static String word(Part part) {
        return switch (part) {
            case TRAINING -> tr("train");
            case VALIDATION -> tr("valid.");
            case TEST -> tr("test");
        };
    }
}
