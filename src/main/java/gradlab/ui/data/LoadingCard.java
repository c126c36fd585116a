package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How far a long file was read, with a button that ends it, and one that begins anew. */
final class LoadingCard extends HBox {
    private final DataModel rows;
    private final Label words = new Label();
    private final Button cancel = new Button(tr("Cancel"));
    private final Button again = new Button(tr("Read again"));

    LoadingCard(Editing editing, DataModel rows) {
        super(8);
        this.rows = rows;
        setId("loading");
        setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        cancel.setId("cancel-loading");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> rows.cancel());
        again.setId("read-again");
        again.setOnAction(event -> rows.reload(editing.experiment().get()));
        words.textProperty().bind(rows.progress());
        rows.progress().addListener(observable -> show());
        rows.cancelled().addListener(observable -> show());
        show();
    }

    private void show() {
        boolean reading = !rows.progress().get().isEmpty();
        boolean ended = rows.cancelled().get();
        if (reading) {
            getChildren().setAll(words, cancel);
        } else if (ended) {
            getChildren().setAll(again);
        }
        setVisible(reading || ended);
        setManaged(reading || ended);
    }
}
