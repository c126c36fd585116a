package gradlab.ui.doctor;

import static gradlab.text.Text.tr;

import gradlab.doctor.Preflight;
import gradlab.text.Numbers;
import gradlab.ui.theme.Hint;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Each layer before the first step, measured on one batch and expected by theory. */
final class PreflightTable extends VBox {
    private static final int COLUMNS = 3;

    PreflightTable(Preflight preflight) {
        super(8);
        setId("preflight");
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(i == 0 ? 0 : USE_PREF_SIZE);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, head(tr("layer")), head(tr("output sd")), head(tr("gradient")));
        int row = 1;
        for (Preflight.Row layer : preflight.layers()) {
            Label verdict = new Label((layer.sound() ? "✓ " : "✗ ") + layer.verdict());
            verdict.setWrapText(true);
            verdict.getStyleClass().addAll("small", layer.sound() ? "good" : "bad");
            grid.addRow(
                    row++,
                    new VBox(new Label(layer.layer()), verdict),
                    pair(layer.activationSd(), layer.expectedSd()),
                    pair(layer.gradientShare(), layer.expectedShare()));
        }
        Label note =
                new Label(
                        tr(
                                "One batch of {0} {0|row|rows}, forward and back: loss {1},"
                                    + " guessing costs {2}. Below each number what variance theory"
                                    + " expects; gradients as shares of the output layer's.",
                                preflight.rows(),
                                Numbers.brief(preflight.loss()),
                                Numbers.brief(preflight.chance())));
        note.setWrapText(true);
        note.getStyleClass().add("caption");
        getChildren().addAll(note, grid);
    }

    private static Label head(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("caption");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static VBox pair(double measured, double expected) {
        Label theory = new Label(Double.isNaN(expected) ? "–" : Numbers.brief(expected));
        theory.getStyleClass().addAll("small", "muted");
        Hint.on(theory, tr("expected by theory"));
        theory.setMinWidth(USE_PREF_SIZE);
        Label number = new Label(Numbers.brief(measured));
        number.setMinWidth(USE_PREF_SIZE);
        VBox pair = new VBox(number, theory);
        pair.setAlignment(javafx.geometry.Pos.TOP_RIGHT);
        return pair;
    }
}
