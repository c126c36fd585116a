package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Hint;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A chip for every kind of layer: dragged into the chain, or pressed to add behind the selection.
 */
final class Palette extends FlowPane {
    private static final double WIDE = 1000;
    private static final double GAP = 4;
    // Brief words for where the usual ones would need a second line.
    private static final Map<String, String> BRIEF =
            Map.of(
                    "alpha_dropout", "α dropout",
                    "gaussian_noise", "Gauss. noise",
                    "gaussian_dropout", "Gauss. dropout",
                    "concatenate", "Concat");

    private final List<Button> chips = new ArrayList<>();
    private boolean brief;
    private double needed;

    Palette(Consumer<Class<? extends Record>> add, Drags drags) {
        super(GAP, 5);
        setPrefWrapLength(WIDE);
        for (Class<? extends Record> kind : EditorModel.kinds()) {
            Button chip = new Button(tr(EditorModel.label(kind)));
            chip.setId("chip-" + gradlab.knob.Knobs.typeName(kind));
            chip.getStyleClass().add("chip");
            Hint.on(
                    chip,
                    tr("Drag into the network, or press to add it behind the selected layer"));
            chip.setOnAction(event -> add.accept(kind));
            chip.setOnKeyPressed(
                    key -> {
                        if (key.getCode() == KeyCode.INSERT) {
                            add.accept(kind);
                            key.consume();
                        }
                    });
            drags.offer(chip, () -> new Drags.NewLayer(kind), chip.getText());
            chips.add(chip);
        }
        getChildren().addAll(chips);
        chips.getFirst().fontProperty().addListener(observable -> measureAgain());
    }

    private void measureAgain() {
        needed = 0;
        say(false);
    }

    private void say(boolean briefly) {
        brief = briefly;
        List<Class<? extends Record>> kinds = EditorModel.kinds();
        for (int i = 0; i < chips.size(); i++) {
            String usual = tr(EditorModel.label(kinds.get(i)));
            String other = BRIEF.get(gradlab.knob.Knobs.typeName(kinds.get(i)));
            chips.get(i).setText(briefly && other != null ? tr(other) : usual);
            chips.get(i).setAccessibleText(usual);
        }
    }

    /** One line where one can do. */
    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) {
            fit(width);
        }
        return super.computePrefHeight(width);
    }

    private void fit(double width) {
        if (!brief) {
            needed = (chips.size() - 1) * GAP;
            for (Button chip : chips) {
                needed += snapSizeX(chip.prefWidth(-1));
            }
        }
        boolean tight = needed > width;
        if (tight != brief) {
            say(tight);
        }
    }
}
