package gradlab.ui.editor;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

/** The keys that change the chain of layers, and lead along it while it has the focus. */
public final class ChainKeys implements EventHandler<KeyEvent> {
    private final EditorModel model;

    ChainKeys(EditorModel model) {
        this.model = model;
    }

    @Override
    public void handle(KeyEvent key) {
        // After a click beside all cards there is nothing for the arrows to lead on from.
        boolean clickedBeside =
                key.getSource() instanceof Node chain
                        && !chain.isFocusVisible()
                        && !model.hasSelection();
        if (!(clickedBeside && key.getCode().isArrowKey()) && obey(key)) {
            key.consume();
        }
    }

    /** Does what a key says; whether it says anything here. */
    public boolean obey(KeyEvent key) {
        if (model.arcs().isByKeys()) {
            return arc(key);
        }
        return key.isShortcutDown() ? shortcut(key) : plain(key);
    }

    /** While an arc is led. */
    private boolean arc(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT, UP -> model.arcs().step(-1);
            case RIGHT, DOWN -> model.arcs().step(1);
            case ENTER -> model.arcs().accept(key.isShiftDown());
            case ESCAPE -> model.arcs().end();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent key) {
        int direction =
                switch (key.getCode()) {
                    case LEFT, UP -> -1;
                    case RIGHT, DOWN -> 1;
                    default -> 0;
                };
        if (direction != 0) {
            if (key.isAltDown()) {
                model.nudge(direction);
            } else {
                model.step(direction, key.isShiftDown());
            }
            return true;
        }
        return switch (key.getCode()) {
            case DELETE, BACK_SPACE -> {
                model.remove();
                yield true;
            }
            case A -> {
                model.arcs().begin();
                yield model.hasSelection();
            }
            default -> false;
        };
    }

    private boolean shortcut(KeyEvent key) {
        switch (key.getCode()) {
            case D -> model.duplicate();
            case A -> model.selectAll();
            case C -> copy();
            case X -> cut();
            case V -> paste();
            default -> {
                return false;
            }
        }
        return true;
    }

    void cut() {
        copy();
        model.remove();
    }

    void paste() {
        model.paste(text());
    }

    void copy() {
        String text = model.copy();
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    private static String text() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }
}
