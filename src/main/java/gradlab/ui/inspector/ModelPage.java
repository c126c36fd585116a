package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.doctor.Preflight;
import gradlab.ui.app.DataModel;
import gradlab.ui.app.Editing;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The whole model, shown while no layer is selected: what it holds and costs, what its layers let
 * through before the first step, and what was edited last.
 */
final class ModelPage extends VBox {
    private final Editing editing;
    private final DataModel rows;
    private final ObservableValue<@Nullable Preflight> preflight;
    private final GridPane totals = new GridPane(12, 4);
    private final VBox layers = new VBox(8);

    /**
     * The page of a bench.
     *
     * @param preflight what the first batch says; null while nothing is known
     */
    ModelPage(Editing editing, DataModel rows, ObservableValue<@Nullable Preflight> preflight) {
        super(16);
        this.editing = editing;
        this.rows = rows;
        this.preflight = preflight;
        setId("model-page");
        Label heading = new Label(tr("Model"));
        heading.getStyleClass().add("heading");
        Label hint = new Label(tr("Select a layer to change it, here or in the network."));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        getChildren().addAll(new VBox(4, heading, hint), totals, layers, new EditList(editing));
        preflight.addListener((value, old, now) -> showSignal());
    }

    /** Shows the experiment as it stands. */
    void show() {
        totals.getChildren().clear();
        PreparedData data = rows.prepared().get();
        if (data != null && !editing.experiment().get().model().layers().isEmpty()) {
            List<ModelTotals.Figure> figures =
                    ModelTotals.of(editing.experiment().get(), data.inputNames().size());
            for (int i = 0; i < figures.size(); i++) {
                addFigure(figures.get(i), i);
            }
        }
        showSignal();
    }

    private void addFigure(ModelTotals.Figure figure, int row) {
        Label name = new Label(figure.name());
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        Label value = new Label(figure.value());
        value.setWrapText(true);
        GridPane.setHgrow(value, Priority.ALWAYS);
        GridPane.setValignment(name, VPos.TOP);
        totals.addRow(row, name, value);
    }

    private void showSignal() {
        layers.getChildren().clear();
        PreparedData data = rows.prepared().get();
        if (data != null && !editing.experiment().get().model().layers().isEmpty()) {
            layers.getChildren()
                    .add(new SignalTable(editing, data.inputNames().size(), preflight.getValue()));
        }
    }
}
