package gradlab.ui.window;

import static gradlab.text.Text.tr;

import gradlab.ui.app.BenchModel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** The bar at the bottom: how far the run is, how fast, how long still, and why it ended. */
final class BottomBar extends HBox {
    private final BenchModel bench;
    private final Label headline = new Label();
    private final Label epoch = new Label();
    private final Label epochs = new Label();
    private final Label speed = new Label();
    private final Label left = new Label();
    private final ProgressBar bar = new ProgressBar(0);

    BottomBar(BenchModel bench) {
        this.bench = bench;
        getStyleClass().add("bottom-bar");
        headline.getStyleClass().add("strong");
        headline.setMinWidth(USE_PREF_SIZE);
        epoch.getStyleClass().add("caption");
        epochs.getStyleClass().add("caption");
        speed.getStyleClass().add("caption");
        left.getStyleClass().add("caption");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(tr("Progress of the run"));
        VBox progress = new VBox(4, bar, new BorderPane(null, null, epochs, null, epoch));
        progress.setAlignment(Pos.CENTER);
        VBox numbers = new VBox(2, speed, left);
        numbers.setAlignment(Pos.CENTER_RIGHT);
        numbers.setMinWidth(180);
        setHgrow(progress, Priority.ALWAYS);
        getChildren().addAll(headline, waiting(), progress, numbers);
        bench.revision().addListener(observable -> show());
        bench.state().addListener(observable -> show());
        bench.history().addListener(observable -> show());
        bench.experiment().addListener(observable -> show());
        show();
    }

    private Button waiting() {
        Button button = new Button(tr("Edits apply at rewind"));
        button.getStyleClass().addAll("chip", "warn");
        button.visibleProperty().bind(bench.needsRewind());
        button.managedProperty().bind(bench.needsRewind());
        button.setOnAction(event -> bench.rewind());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void show() {
        RunStatus status = RunStatus.of(bench);
        headline.setText(status.headline());
        speed.setText(status.speed());
        left.setText(status.left());
        bar.setProgress(status.progress());
        int all = bench.experiment().get().training().epochs();
        epoch.setText(tr("epoch {0}", bench.history().get().epochs()));
        epochs.setText(String.format(Locale.ROOT, "%,d", all));
    }
}
