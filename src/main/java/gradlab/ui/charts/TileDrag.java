package gradlab.ui.charts;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;

/** Dragging a tile onto another: the two change places. */
final class TileDrag {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private TileDrag() {}

    /** Lets a tile be dragged and be dropped on. */
    static void enable(TileView view, ChartsModel charts) {
        view.setOnDragDetected(
                press -> {
                    if (press.getButton() == MouseButton.PRIMARY) {
                        view.startFullDrag();
                        view.pseudoClassStateChanged(DRAGGED, true);
                        view.setCursor(Cursor.CLOSED_HAND);
                        press.consume();
                    }
                });
        view.setOnMouseReleased(
                release -> {
                    view.pseudoClassStateChanged(DRAGGED, false);
                    view.setCursor(null);
                });
        view.setOnMouseDragEntered(
                drag -> view.pseudoClassStateChanged(TARGET, isOther(drag, view)));
        view.setOnMouseDragExited(drag -> view.pseudoClassStateChanged(TARGET, false));
        view.setOnMouseDragReleased(
                drag -> {
                    view.pseudoClassStateChanged(TARGET, false);
                    if (drag.getGestureSource() instanceof TileView other && isOther(drag, view)) {
                        charts.swap(other.tile(), view.tile());
                        drag.consume();
                    }
                });
    }

    private static boolean isOther(MouseDragEvent drag, TileView view) {
        return drag.getGestureSource() instanceof TileView other && other != view;
    }
}
