package gradlab.ui.theme;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Text of several lines, which Tab leaves as it leaves any field. */
public final class LinesField extends TextArea {
    /** With words. */
    public LinesField(String words) {
        super(words);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    private void leave(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isShortcutDown() && !key.isAltDown()) {
            requestFocusTraversal(
                    key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }
}
