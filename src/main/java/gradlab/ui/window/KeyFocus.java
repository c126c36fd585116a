package gradlab.ui.window;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Where a keyboard user stands: the control that was reached by Tab or arrows. What a click left
 * the focus on is nobody's place, and keys are not meant for it.
 */
final class KeyFocus {
    private final Scene scene;
    private final ReadOnlyObjectWrapper<@Nullable Node> place =
            new ReadOnlyObjectWrapper<>(this, "place");
    private boolean walking;

    /** Where a keyboard user stood before something lay over it: there one stands again. */
    private @Nullable Node last;

    KeyFocus(Scene scene) {
        this.scene = scene;
        EventDispatcher inner = scene.getEventDispatcher();
        scene.setEventDispatcher(
                (event, tail) -> {
                    walking = walks(event);
                    try {
                        Event left = inner.dispatchEvent(event, tail);
                        if (walking && ((KeyEvent) event).getCode() == KeyCode.TAB) {
                            // Where there is but one control, Tab leads to itself.
                            follow(scene.getFocusOwner());
                        }
                        return left;
                    } finally {
                        walking = false;
                    }
                });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> leave());
        scene.focusOwnerProperty().addListener((value, old, now) -> follow(now));
        follow(scene.getFocusOwner());
    }

    /** The control that a keyboard user sees to have the focus; null for none. */
    ReadOnlyObjectProperty<@Nullable Node> place() {
        return place.getReadOnlyProperty();
    }

    /** Whether a keyboard user stands on what has the focus. */
    boolean stands() {
        return place.get() != null;
    }

    private void leave() {
        last = null;
        place.set(null);
    }

    private void follow(@Nullable Node owner) {
        boolean reached =
                owner != null && (walking || owner.isFocusVisible() || owner.equals(last));
        boolean stands = reached && owner != scene.getRoot();
        place.set(stands ? owner : null);
        if (stands) {
            last = owner;
        }
    }

    private static boolean walks(Event event) {
        EventType<?> type = event.getEventType();
        if (!(event instanceof KeyEvent key) || type != KeyEvent.KEY_PRESSED) {
            return false;
        }
        return key.getCode() == KeyCode.TAB || key.getCode().isNavigationKey();
    }
}
