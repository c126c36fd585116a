package gradlab.ui.window;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Enter ends typing: the keys are the window's again. Tab goes on from the field that was left, a
 * digit or the up and down arrows take up a number again; a press beside a field leaves it too.
 */
final class TypingEnd {
    private static final PseudoClass LEFT = PseudoClass.getPseudoClass("left");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private final Scene scene;
    private final Node rest;
    private @Nullable TextField entered;
    private @Nullable TextField left;

    private TypingEnd(Scene scene, Node rest) {
        this.scene = scene;
        this.rest = rest;
    }

    /**
     * Watches a scene.
     *
     * @param rest takes the focus when typing ends
     */
    static void watch(Scene scene, Node rest) {
        TypingEnd end = new TypingEnd(scene, rest);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, end::press);
        scene.addEventHandler(KeyEvent.KEY_TYPED, end::type);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, end::release);
        scene.addEventHandler(MouseEvent.MOUSE_PRESSED, end::pressBeside);
        scene.focusOwnerProperty().addListener((value, old, now) -> end.moved(now));
    }

    private void press(KeyEvent key) {
        TextField from = left;
        if (from != null && scene.getFocusOwner() == rest) {
            switch (key.getCode()) {
                case TAB -> {
                    from.requestFocus();
                    from.requestFocusTraversal(
                            key.isShiftDown()
                                    ? TraversalDirection.PREVIOUS
                                    : TraversalDirection.NEXT);
                    key.consume();
                }
                case UP, DOWN -> {
                    from.requestFocus();
                    from.selectAll();
                    Event.fireEvent(from, key.copyFor(key.getSource(), from));
                    key.consume();
                }
                default -> {}
            }
        } else if (key.getCode() == KeyCode.ENTER) {
            entered = scene.getFocusOwner() instanceof TextField field ? field : null;
        }
    }

    /** Only when the key goes up has the field taken what was typed, or refused it. */
    private void release(KeyEvent key) {
        TextField field = entered;
        if (key.getCode() == KeyCode.ENTER && field != null) {
            entered = null;
            boolean refused = field.getPseudoClassStates().contains(WRONG);
            if (scene.getFocusOwner() == field && !refused) {
                rest.requestFocus();
                left = field;
                field.pseudoClassStateChanged(LEFT, true);
            }
        }
    }

    private void type(KeyEvent key) {
        TextField from = left;
        if (from != null && key.getCharacter().matches("[0-9]") && isNumber(from.getText())) {
            from.requestFocus();
            from.setText(key.getCharacter());
            from.end();
            key.consume();
        }
    }

    private void pressBeside(MouseEvent press) {
        if (scene.getFocusOwner() instanceof TextField field && !within(press, field)) {
            rest.requestFocus();
        }
    }

    private static boolean within(MouseEvent press, Node field) {
        for (Node node = press.getPickResult().getIntersectedNode();
                node != null;
                node = node.getParent()) {
            if (node.equals(field)) {
                return true;
            }
        }
        return false;
    }

    private void moved(@Nullable Node now) {
        if (left != null && now != rest) {
            left.pseudoClassStateChanged(LEFT, false);
            left = null;
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]+([.,][0-9]*)?([eE]-?[0-9]+)?");
    }
}
