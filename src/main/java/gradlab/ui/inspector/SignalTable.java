package gradlab.ui.inspector;

import static gradlab.text.Text.tr;

import gradlab.doctor.Preflight;
import gradlab.experiment.Experiment;
import gradlab.experiment.ModelSummary;
import gradlab.text.Numbers;
import gradlab.ui.app.Editing;
import gradlab.ui.app.Selection;
import gradlab.ui.theme.Hint;

import javafx.geometry.HPos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All layers: width, parameters, and the signal behind each against what theory expects. */
final class SignalTable extends VBox {
    private static final int NUMBERS = 4;
    private static final double FAR = 3;

    SignalTable(Editing editing, int inputs, @Nullable Preflight preflight) {
        super(8);
        Experiment experiment = editing.experiment().get();
        ModelSummary summary = ModelSummary.of(experiment.name(), experiment.model(), inputs);
        Map<String, Preflight.Row> signals = preflight == null ? Map.of() : signals(preflight);
        GridPane table = headed();
        int row = 0;
        for (ModelSummary.Row layer : summary.rows()) {
            Preflight.Row signal = signals.get(layer.layer());
            table.addRow(
                    row + 1,
                    name(editing, layer, row),
                    number(ModelTotals.whole(layer.width())),
                    number(ModelTotals.whole(layer.parameters())),
                    signal == null ? new Label() : measured(signal),
                    signal == null ? new Label() : expected(signal));
            row++;
        }
        Label note =
                caption(
                        preflight == null
                                ? tr("The signal is measured once the experiment can be trained.")
                                : tr(
                                        "Signal: sd of the outputs on the first batch, before the"
                                                + " first step. Theory: the sd that variance theory"
                                                + " expects of weights drawn this way."));
        note.setWrapText(true);
        getChildren().addAll(table, note);
    }

    private static Map<String, Preflight.Row> signals(Preflight preflight) {
        return preflight.layers().stream()
                .collect(
                        Collectors.toMap(
                                Preflight.Row::layer, Function.identity(), (one, other) -> one));
    }

    /** Columns and their captions: names take the room there is, numbers stand to the right. */
    private static GridPane headed() {
        GridPane table = new GridPane(8, 4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(0);
        table.getColumnConstraints().add(names);
        for (int i = 0; i < NUMBERS; i++) {
            ColumnConstraints numbers = new ColumnConstraints();
            numbers.setHalignment(HPos.RIGHT);
            numbers.setMinWidth(USE_PREF_SIZE);
            table.getColumnConstraints().add(numbers);
        }
        table.addRow(
                0,
                Stream.of(tr("layer"), tr("width"), tr("params"), tr("signal"), tr("theory"))
                        .map(SignalTable::caption)
                        .toArray(Label[]::new));
        return table;
    }

    private static Hyperlink name(Editing editing, ModelSummary.Row layer, int index) {
        Hyperlink link = new Hyperlink(layer.layer());
        link.getStyleClass().add("summary-link");
        Hint.on(link, layer.layer() + " (" + layer.type() + ")");
        link.setMinWidth(0);
        link.setOnAction(event -> editing.selection().set(Selection.of(index)));
        return link;
    }

    private static Label number(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label measured(Preflight.Row signal) {
        Label label = number(Numbers.brief(signal.activationSd()));
        double ratio = signal.activationSd() / signal.expectedSd();
        if (ratio > FAR || ratio < 1 / FAR) {
            label.getStyleClass().add("bad");
        }
        Hint.on(label, tr("{0}: {1}", signal.layer(), signal.verdict()));
        return label;
    }

    private static Label expected(Preflight.Row signal) {
        boolean silent = Double.isNaN(signal.expectedSd());
        Label label = number(silent ? "–" : Numbers.brief(signal.expectedSd()));
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        return label;
    }
}
