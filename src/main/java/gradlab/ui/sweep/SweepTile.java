package gradlab.ui.sweep;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One picture of the sweep under its title. */
final class SweepTile extends VBox {
    SweepTile(String title, ObservableValue<String> hint, Node body) {
        super(8);
        getStyleClass().add("sweep-tile");
        setMinSize(0, 0);
        Label name = new Label(title);
        name.getStyleClass().add("tile-title");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label words = new Label();
        words.textProperty().bind(hint);
        words.getStyleClass().add("caption");
        words.setMinWidth(0);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox header = new HBox(8, name, gap, words);
        header.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, body);
    }
}
