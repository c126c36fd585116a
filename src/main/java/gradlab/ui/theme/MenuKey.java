package gradlab.ui.theme;

import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Opens the menu of what has the focus by the menu key or Shift F10: JavaFX does so on Windows
 * alone.
 */
public final class MenuKey implements EventHandler<KeyEvent> {
    private static final double INSET = 24;
    private static final boolean DONE_BY_SYSTEM =
            System.getProperty("os.name", "").startsWith("Windows");
    private final Scene scene;

    /** For whatever of a scene has the focus. */
    public MenuKey(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void handle(KeyEvent key) {
        boolean asked =
                key.getCode() == KeyCode.CONTEXT_MENU
                        || (key.getCode() == KeyCode.F10 && key.isShiftDown());
        Node owner = scene.getFocusOwner();
        if (DONE_BY_SYSTEM || !asked || owner == null) {
            return;
        }
        Node at = at(owner);
        Bounds bounds = at.getLayoutBounds();
        double x = bounds.getMinX() + Math.min(INSET, bounds.getWidth() / 2);
        double y = bounds.getMinY() + Math.min(INSET, bounds.getHeight() / 2);
        Point2D inScene = at.localToScene(x, y);
        Point2D onScreen = at.localToScreen(x, y);
        if (inScene != null && onScreen != null) {
            Event.fireEvent(
                    owner,
                    new ContextMenuEvent(
                            ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                            inScene.getX(),
                            inScene.getY(),
                            onScreen.getX(),
                            onScreen.getY(),
                            true,
                            null));
            key.consume();
        }
    }

    /** Where the menu opens: of a list at the line that is meant. */
    private static Node at(Node owner) {
        return owner instanceof ListView<?> list
                ? list.lookupAll(".list-cell").stream()
                        .filter(each -> each instanceof ListCell<?> cell && cell.isSelected())
                        .filter(Node::isVisible)
                        .findFirst()
                        .orElse(owner)
                : owner;
    }
}
