package gradlab.ui.data;

import static gradlab.text.Text.tr;

import javafx.beans.value.ObservableStringValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How far a file was read, with a button that ends it; nothing while none is read. */
final class ReadingRow extends HBox {
    ReadingRow(ObservableStringValue progress, Runnable cancel) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty().bind(progress);
        Button end = new Button(tr("Cancel reading"));
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(event -> cancel.run());
        getChildren().addAll(words, end);
        visibleProperty().bind(words.textProperty().isNotEmpty());
    }
}
