package gradlab.ui.data.picture;

import static gradlab.text.Text.tr;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Locale;

/** The parts that rows are dealt into, each with its shade: training solid, the others paler. */
enum Part {
    TRAIN,
    VALIDATION,
    TEST;

    /** Its style class. */
    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As short as stands above a column of numbers. */
    String word() {
        return switch (this) {
            case TRAIN -> tr("train");
            case VALIDATION -> tr("valid.");
            case TEST -> tr("test");
        };
    }

    /** Its shade and its word. */
    HBox key() {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("class-bar", "part-swatch", style());
        Label word = new Label(word());
        word.getStyleClass().add("caption");
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox key = new HBox(4, swatch, word);
        key.setAlignment(Pos.CENTER_RIGHT);
        return key;
    }
}
