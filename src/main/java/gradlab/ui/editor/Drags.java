package gradlab.ui.editor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.SortedSet;
import java.util.function.Supplier;

/** What is being dragged over the editor, and the ghost that follows the mouse. */
final class Drags {
    /** Something under way. */
    sealed interface Cargo {}

    /** A chip of the palette. */
    record NewLayer(Class<? extends Record> kind) implements Cargo {}

    /** Cards of the chain. */
    record Layers(SortedSet<Integer> indices) implements Cargo {}

    /** The end of a skip arc. */
    record Arc(int from) implements Cargo {}

    private final ObjectProperty<@Nullable Cargo> cargo = new SimpleObjectProperty<>();
    private final Label ghost = new Label();
    private final Pane overlay;

    /**
     * Drags over a pane.
     *
     * @param overlay lies above all and shows the ghost
     */
    Drags(Pane overlay) {
        this.overlay = overlay;
        overlay.setMouseTransparent(true);
        ghost.getStyleClass().add("drag-ghost");
        ghost.setVisible(false);
        ghost.setManaged(false);
        overlay.getChildren().add(ghost);
    }

    /** What is dragged; null for nothing. */
    ObjectProperty<@Nullable Cargo> cargo() {
        return cargo;
    }

    /** Lets a node be dragged. */
    void offer(Node source, Supplier<Cargo> what, String words) {
        source.addEventHandler(
                MouseEvent.DRAG_DETECTED,
                event -> {
                    if (event.isPrimaryButtonDown()) {
                        cargo.set(what.get());
                        ghost.setText(words);
                        source.startFullDrag();
                        event.consume();
                    }
                });
        source.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::follow);
        source.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> end());
    }

    private void follow(MouseEvent event) {
        if (cargo.get() == null) {
            return;
        }
        Point2D at = overlay.sceneToLocal(event.getSceneX(), event.getSceneY());
        ghost.setVisible(!(cargo.get() instanceof Arc));
        ghost.autosize();
        ghost.relocate(at.getX() + 8, at.getY() + 8);
    }

    private void end() {
        cargo.set(null);
        ghost.setVisible(false);
    }
}
