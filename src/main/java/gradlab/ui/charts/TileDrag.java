package gradlab.ui.charts;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

/**
 * Carrying a tile to another place: a ghost follows the mouse, the others make way for it as it
 * goes, and Escape takes it back.
 */
final class TileDrag {
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");
    private static final double GHOST = 0.6;
    private static final double EDGE = 32;
    private static final double CREEP = 12;

    private final ChartsModel charts;
    private final TileGrid grid;
    private final ScrollPane scroll;
    private final Pane overlay;
    private final ImageView ghost = new ImageView();
    private @Nullable TileView carried;
    private Point2D grip = Point2D.ZERO;
    private int place;

    /**
     * Carries tiles of a grid.
     *
     * @param scroll holds the grid, and creeps on when the mouse comes near its edges
     * @param overlay lies above all and shows the ghost
     */
    TileDrag(ChartsModel charts, TileGrid grid, ScrollPane scroll, Pane overlay) {
        this.charts = charts;
        this.grid = grid;
        this.scroll = scroll;
        this.overlay = overlay;
        ghost.getStyleClass().add("tile-ghost");
        ghost.setManaged(false);
        ghost.setVisible(false);
        overlay.setMouseTransparent(true);
        overlay.getChildren().add(ghost);
        // Not every platform tells the tile that was pressed what happens to the mouse afterwards.
        scroll.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
        scroll.addEventFilter(MouseEvent.MOUSE_RELEASED, this::drop);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Lets a tile be carried. */
    void enable(TileView view) {
        view.setOnDragDetected(press -> begin(view, press));
    }

    private void begin(TileView view, MouseEvent press) {
        if (press.getButton() != MouseButton.PRIMARY || charts.tiles().size() < 2) {
            return;
        }
        carried = view;
        place = charts.tiles().indexOf(view.tile());
        grip = view.sceneToLocal(press.getSceneX(), press.getSceneY()).multiply(GHOST);
        ghost.setImage(view.snapshot(new SnapshotParameters(), null));
        ghost.setFitWidth(view.getWidth() * GHOST);
        ghost.setPreserveRatio(true);
        view.pseudoClassStateChanged(CARRIED, true);
        view.setCursor(Cursor.CLOSED_HAND);
        grid.open(view, place);
        view.startFullDrag();
        follow(press);
        press.consume();
    }

    private void follow(MouseEvent drag) {
        if (carried == null) {
            return;
        }
        creep(drag);
        Point2D at = overlay.sceneToLocal(drag.getSceneX(), drag.getSceneY());
        ghost.relocate(at.getX() - grip.getX(), at.getY() - grip.getY());
        ghost.setVisible(true);
        Point2D over = grid.sceneToLocal(drag.getSceneX(), drag.getSceneY());
        int now = grid.placeAt(over.getX(), over.getY());
        if (now != place) {
            place = now;
            grid.open(carried, now);
        }
        drag.consume();
    }

    /** Near the upper or lower edge the grid scrolls. */
    private void creep(MouseEvent drag) {
        Bounds sight = scroll.localToScene(scroll.getLayoutBounds());
        double hidden = grid.getHeight() - scroll.getViewportBounds().getHeight();
        int way =
                drag.getSceneY() < sight.getMinY() + EDGE
                        ? -1
                        : drag.getSceneY() > sight.getMaxY() - EDGE ? 1 : 0;
        if (hidden > 0 && way != 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + way * CREEP / hidden, 0, 1));
        }
    }

    private void drop(MouseEvent release) {
        follow(release);
        TileView view = carried;
        if (view != null) {
            end(view);
            charts.moveTo(view.tile(), place);
        }
    }

    private void key(KeyEvent event) {
        TileView view = carried;
        if (view != null && event.getCode() == KeyCode.ESCAPE) {
            end(view);
            event.consume();
        }
    }

    private void end(Node view) {
        carried = null;
        ghost.setVisible(false);
        ghost.setImage(null);
        view.pseudoClassStateChanged(CARRIED, false);
        view.setCursor(null);
        grid.close();
    }
}
