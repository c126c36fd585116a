package gradlab.ui.theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps Tab within what lies over the window while it is there, and gives the focus back to where
 * it was once that is gone.
 */
public final class TabWithin {
    private final Parent overlay;
    private @Nullable Node before;

    private TabWithin(Parent overlay) {
        this.overlay = overlay;
    }

    /** Holds for a part of the window whenever it is visible; called before it is first shown. */
    public static void keep(Parent overlay) {
        TabWithin within = new TabWithin(overlay);
        overlay.visibleProperty().addListener((value, old, shown) -> within.turn(shown));
        overlay.addEventFilter(KeyEvent.KEY_PRESSED, within::press);
    }

    /** Leads to the first control of a part. */
    public static void enter(Parent part) {
        List<Node> stops = new ArrayList<>();
        gather(part, stops);
        if (!stops.isEmpty()) {
            stops.getFirst().requestFocus();
        }
    }

    private void turn(boolean shown) {
        Scene scene = overlay.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (shown) {
            before = owner;
        } else if (before != null) {
            boolean free = owner == null || contains(owner);
            if (free && before.getScene() == scene && before.isVisible()) {
                before.requestFocus();
            }
            before = null;
        }
    }

    /** From the last control to the first, and back. */
    private void press(KeyEvent key) {
        Scene scene = overlay.getScene();
        if (key.getCode() != KeyCode.TAB || key.isShortcutDown() || scene == null) {
            return;
        }
        List<Node> stops = new ArrayList<>();
        gather(overlay, stops);
        Node owner = scene.getFocusOwner();
        if (stops.isEmpty()) {
            key.consume();
        } else if (key.isShiftDown() ? owner == stops.getFirst() : owner == stops.getLast()) {
            (key.isShiftDown() ? stops.getLast() : stops.getFirst()).requestFocus();
            key.consume();
        }
    }

    private static void gather(Node node, List<Node> stops) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            stops.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, stops));
        }
    }

    private boolean contains(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(overlay)) {
                return true;
            }
        }
        return false;
    }
}
