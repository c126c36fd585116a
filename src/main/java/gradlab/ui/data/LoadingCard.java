package gradlab.ui.data;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** How far a long file was read, with a button that ends it, and one that begins anew. */
final class LoadingCard extends HBox {
    private final BenchModel bench;
    private final Label words = new Label();
    private final Button cancel = new Button(tr("Cancel"));
    private final Button again = new Button(tr("Read again"));

    LoadingCard(BenchModel bench) {
        super(8);
        this.bench = bench;
        setId("loading");
        setAlignment(Pos.CENTER_LEFT);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        cancel.setId("cancel-loading");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> bench.data().cancel());
        again.setId("read-again");
        again.setOnAction(event -> bench.data().reload(bench.editing().experiment().get()));
        words.textProperty().bind(bench.data().progress());
        bench.data().progress().addListener(observable -> show());
        bench.data().cancelled().addListener(observable -> show());
        show();
    }

    private void show() {
        boolean reading = !bench.data().progress().get().isEmpty();
        boolean ended = bench.data().cancelled().get();
        if (reading) {
            getChildren().setAll(words, cancel);
        } else if (ended) {
            getChildren().setAll(again);
        }
        setVisible(reading || ended);
        setManaged(reading || ended);
    }
}
