package gradlab.ui.sweep;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.sweep.Sweep;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What all runs of the sweep have in common, in a few lines. */
final class SameView extends VBox {
    private final SweepModel model;
    private final VBox rows = new VBox(4);
    private final Button bench = new Button(tr("Take what stands on the bench instead"));

    SameView(SweepModel model) {
        super(8);
        this.model = model;
        getStyleClass().add("ruled");
        Label title = new Label(tr("What stays the same"));
        title.getStyleClass().add("panel-title");
        bench.setId("take-bench");
        bench.getStyleClass().add("link");
        bench.setWrapText(true);
        bench.setMinHeight(USE_PREF_SIZE);
        bench.setOnAction(event -> model.takeBench());
        getChildren().addAll(title, rows, bench);
        model.document().sweep().subscribe(this::show);
        visibleProperty().subscribe(shown -> show(model.sweep()));
    }

    private void show(@Nullable Sweep sweep) {
        setVisible(sweep != null);
        setManaged(sweep != null);
        if (sweep == null) {
            return;
        }
        Experiment of = sweep.experiment();
        rows.getChildren()
                .setAll(
                        CommonWords.rows(of).stream()
                                .map(row -> row(row.name(), row.value()))
                                .toList());
        boolean another = model.isOverAnother();
        bench.setVisible(another);
        bench.setManaged(another);
    }

    private static HBox row(String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("muted");
        left.setMinWidth(USE_PREF_SIZE);
        Label right = new Label(value);
        right.setWrapText(true);
        right.setMinWidth(0);
        right.setMaxWidth(Double.MAX_VALUE);
        right.getStyleClass().add("to-the-right");
        right.setAlignment(Pos.TOP_RIGHT);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = new HBox(12, left, right);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}
