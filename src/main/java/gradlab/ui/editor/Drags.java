package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.SortedSet;
import java.util.function.Consumer;
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

    private record Offer(Node source, Supplier<Cargo> what, String words) {}

    private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");
    private static final double MARGIN = 24;
    private final ObjectProperty<@Nullable Cargo> cargo = new SimpleObjectProperty<>();
    private final Label ghost = new Label();
    private final Pane overlay;
    private @Nullable Offer armed;
    private @Nullable Node home;
    private String words = "";
    private Consumer<SortedSet<Integer>> takeOut = layers -> {};
    // The source hears of the release before the place it is dropped on does.
    private final PauseTransition afterDrop = new PauseTransition(Duration.millis(1));

    /**
     * Drags over a pane.
     *
     * @param overlay lies above all and shows the ghost
     */
    Drags(Pane overlay) {
        this.overlay = overlay;
        overlay.setMouseTransparent(true);
        afterDrop.setOnFinished(event -> end());
        ghost.getStyleClass().add("drag-ghost");
        ghost.setVisible(false);
        ghost.setManaged(false);
        overlay.getChildren().add(ghost);
    }

    /** What lies above all. */
    Pane overlay() {
        return overlay;
    }

    /** What is dragged; null for nothing. */
    ObjectProperty<@Nullable Cargo> cargo() {
        return cargo;
    }

    /**
     * Listens for drags from anywhere on a pane: not every platform tells the node that was pressed
     * what happens to the mouse afterwards.
     */
    void listenOn(Node pane) {
        pane.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> armed = null);
        pane.addEventFilter(MouseEvent.DRAG_DETECTED, this::begin);
        pane.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
                                scene.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
                            }
                        });
    }

    /** Lets a node be dragged; the innermost of several such nodes is. */
    void offer(Node source, Supplier<Cargo> what, String words) {
        source.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                event -> {
                    if (armed == null && event.getButton() == MouseButton.PRIMARY) {
                        armed = new Offer(source, what, words);
                    }
                });
    }

    /**
     * Layers that are dropped outside of a place are taken out of the chain.
     *
     * @param place where drops are drops in the chain
     */
    void takeOutBeyond(Node place, Consumer<SortedSet<Integer>> receiver) {
        home = place;
        takeOut = receiver;
    }

    /** Escape ends a drag with nothing done. */
    void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && cargo.get() != null) {
            end();
            key.consume();
        }
    }

    private boolean isOut(MouseEvent event) {
        return cargo.get() instanceof Layers
                && home != null
                && !home.localToScene(home.getLayoutBounds())
                        .intersects(
                                event.getSceneX() - MARGIN,
                                event.getSceneY() - MARGIN,
                                2 * MARGIN,
                                2 * MARGIN);
    }

    private void release(MouseEvent event) {
        if (cargo.get() instanceof Layers layers && isOut(event)) {
            takeOut.accept(layers.indices());
            end();
        } else {
            afterDrop.playFromStart();
        }
    }

    private void begin(MouseEvent event) {
        Offer offer = armed;
        if (offer != null) {
            cargo.set(offer.what().get());
            words = offer.words();
            ghost.setText(words);
            offer.source().startFullDrag();
            event.consume();
        }
    }

    private void follow(MouseEvent event) {
        if (cargo.get() == null) {
            return;
        }
        Point2D at = overlay.sceneToLocal(event.getSceneX(), event.getSceneY());
        boolean out = isOut(event);
        ghost.setText(out ? tr("Remove {0}", words) : words);
        ghost.pseudoClassStateChanged(OUT, out);
        ghost.setVisible(!(cargo.get() instanceof Arc));
        ghost.autosize();
        ghost.relocate(at.getX() + 8, at.getY() + 8);
    }

    private void end() {
        cargo.set(null);
        ghost.setVisible(false);
    }
}
