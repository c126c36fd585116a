package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;

import java.util.function.Consumer;

/**
 * A chip for every kind of layer: dragged into the chain, or pressed to add behind the selection.
 */
final class Palette extends FlowPane {
    private static final double WIDE = 1000;

    Palette(Consumer<Class<? extends Record>> add, Drags drags) {
        super(4, 5);
        setPrefWrapLength(WIDE);
        for (Class<? extends Record> kind : EditorModel.kinds()) {
            Button chip = new Button(tr(EditorModel.label(kind)));
            chip.setId("chip-" + gradlab.knob.Knobs.typeName(kind));
            chip.getStyleClass().add("chip");
            chip.setTooltip(
                    new Tooltip(
                            tr("Drag into the network, or press to add it behind the selection")));
            chip.setOnAction(event -> add.accept(kind));
            chip.setOnKeyPressed(
                    key -> {
                        if (key.getCode() == KeyCode.INSERT) {
                            add.accept(kind);
                            key.consume();
                        }
                    });
            drags.offer(chip, () -> new Drags.NewLayer(kind), chip.getText());
            getChildren().add(chip);
        }
    }
}
