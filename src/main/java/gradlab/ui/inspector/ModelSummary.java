package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.data.PreparedData;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.Topology;
import gradlab.knob.Knobs;
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
final class ModelSummary extends VBox {
    ModelSummary(BenchModel bench) {
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
        Topology topology = Topology.of(bench.experiment().get().model().layers(), inputs);
        GridPane table = new GridPane(8, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(names, numbers, numbers);
        table.addRow(0, caption(tr("layer")), caption(tr("width")), caption(tr("parameters")));
        long total = 0;
        for (int i = 0; i < topology.layers().size(); i++) {
            Layer layer = topology.layers().get(i);
            long count = layer.parameterCount(topology.inputWidths().get(i));
            total += count;
            table.addRow(
                    i + 1,
                    name(bench, layer, i),
                    new Label(whole(topology.outputWidths().get(i))),
                    new Label(whole(count)));
        }
        Label sum = new Label(whole(total));
        sum.getStyleClass().add("strong");
        table.addRow(topology.layers().size() + 1, caption(tr("all")), new Label(), sum);
        return table;
    }

    private static Hyperlink name(BenchModel bench, Layer layer, int index) {
        Hyperlink link = new Hyperlink(layer.name());
        link.getStyleClass().add("summary-link");
        link.setAccessibleHelp(Knobs.typeName(layer.getClass()).replace('_', ' '));
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
