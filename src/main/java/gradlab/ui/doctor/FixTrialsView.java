package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Has the doctor try all fixes beside the run, and shows how far it has come. */
final class FixTrialsView extends VBox {
    FixTrialsView(DoctorModel model) {
        super(8);
        Button start = new Button(tr("Try the fixes"));
        start.setId("try-fixes");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(event -> model.tryFixes());
        Label what =
                new Label(
                        tr(
                                "Trains the experiment with each fix, from the same seed and for as"
                                    + " long as this run, and puts first what cured. A run under"
                                    + " way goes on meanwhile."));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.getStyleClass().add("caption");
        ProgressBar bar = new ProgressBar(0);
        bar.setId("fix-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.trials().share());
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button cancel = new Button(tr("Cancel"));
        cancel.setId("cancel-fixes");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> model.trials().cancel());
        HBox progress = new HBox(8, bar, cancel);
        progress.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        progress.visibleProperty().bind(model.trials().running());
        progress.managedProperty().bind(model.trials().running());
        Label cut = new Label();
        cut.setId("fix-cut");
        cut.setWrapText(true);
        cut.setMinHeight(USE_PREF_SIZE);
        cut.getStyleClass().add("muted");
        cut.textProperty().bind(model.trials().cut());
        cut.visibleProperty().bind(cut.textProperty().isNotEmpty());
        cut.managedProperty().bind(cut.visibleProperty());
        start.visibleProperty().bind(model.trials().running().not());
        start.managedProperty().bind(model.trials().running().not());
        visibleProperty().bind(model.canTry());
        managedProperty().bind(model.canTry());
        getChildren().addAll(start, progress, cut, what);
    }
}
