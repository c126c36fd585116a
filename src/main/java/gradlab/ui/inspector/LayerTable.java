package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.data.PreparedData;
import gradlab.experiment.Experiment;
import gradlab.experiment.ModelSummary;
import gradlab.ui.app.BenchModel;
import gradlab.ui.app.Selection;

import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** All layers with their widths and parameters, shown while none is selected. */
final class LayerTable extends VBox {
    LayerTable(BenchModel bench) {
        super(12);
        Label heading = new Label(tr("Model"));
        heading.getStyleClass().add("heading");
        Label hint = new Label(tr("Select a layer to change it, here or in the network."));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        getChildren().addAll(new VBox(4, heading, hint));
        PreparedData data = bench.prepared().get();
        if (data != null && !bench.experiment().get().model().layers().isEmpty()) {
            getChildren().add(table(bench, data.inputNames().size()));
        }
    }

    private static GridPane table(BenchModel bench, int inputs) {
        Experiment experiment = bench.experiment().get();
        ModelSummary summary = ModelSummary.of(experiment.name(), experiment.model(), inputs);
        GridPane table = new GridPane(8, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(names, numbers, numbers);
        table.addRow(0, caption(tr("layer")), caption(tr("width")), caption(tr("parameters")));
        int row = 0;
        for (ModelSummary.Row layer : summary.rows()) {
            table.addRow(
                    row + 1,
                    name(bench, layer, row),
                    new Label(whole(layer.width())),
                    new Label(whole(layer.parameters())));
            row++;
        }
        Label sum = new Label(whole(summary.total()));
        sum.getStyleClass().add("strong");
        table.addRow(row + 1, caption(tr("all")), new Label(), sum);
        return table;
    }

    private static Hyperlink name(BenchModel bench, ModelSummary.Row layer, int index) {
        Hyperlink link = new Hyperlink(layer.layer());
        link.getStyleClass().add("summary-link");
        link.setAccessibleHelp(layer.type());
        link.setOnAction(event -> bench.selection().set(Selection.of(index)));
        return link;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }

    private static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
