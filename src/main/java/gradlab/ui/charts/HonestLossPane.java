package gradlab.ui.charts;

import static gradlab.text.Text.tr;

import atlantafx.base.controls.ToggleSwitch;

import gradlab.chart.subject.LossCause;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below the chart of honest loss: what this run's numbers say, and a switch for each cause. */
final class HonestLossPane extends VBox {
    private final HonestLossModel model;

    HonestLossPane(HonestLossModel model, ChartTile tile) {
        this.model = model;
        getStyleClass().add("honest-loss");
        GridPane causes = new GridPane();
        causes.getStyleClass().add("honest-causes");
        for (LossCause cause : LossCause.values()) {
            addCause(causes, cause, tile);
        }
        Label distance = label(model.distance(), "strong");
        Button measure = new Button(tr("Measure training rows again with dropout off"));
        measure.setId("measure-train");
        measure.setOnAction(action -> model.measure());
        measure.visibleProperty().bind(model.offered());
        measure.managedProperty().bind(measure.visibleProperty());
        Label measured = label(model.measured(), "muted");
        measured.managedProperty().bind(measured.textProperty().isNotEmpty());
        getChildren().addAll(distance, causes, label(model.rest(), "strong"), measured, measure);
    }

    private void addCause(GridPane causes, LossCause cause, ChartTile tile) {
        int row = causes.getRowCount();
        ToggleSwitch off = new ToggleSwitch();
        off.setId("without-" + cause.name().toLowerCase(java.util.Locale.ROOT));
        off.setSelected(tile.without().get().contains(cause));
        off.selectedProperty().addListener((value, old, now) -> model.turnOff(cause, now));
        off.setAccessibleText(tr("{0}: turn it off in the chart", cause.title()));
        Label title = new Label(tr("Without: {0}", cause.title()));
        title.setLabelFor(off);
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(cause.words());
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        Label share = label(model.share(cause), "strong");
        share.setMinWidth(Region.USE_PREF_SIZE);
        causes.addRow(row, off, title, share, words);
    }

    private static Label label(ObservableValue<String> words, String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.textProperty().bind(words);
        return label;
    }
}
