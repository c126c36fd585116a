package gradlab.ui.editor;

import javafx.event.EventHandler;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

/** The keys that work while the chain has the focus. */
record ChainKeys(EditorModel model) implements EventHandler<KeyEvent> {
    @Override
    public void handle(KeyEvent key) {
        boolean done = key.isShortcutDown() ? shortcut(key) : plain(key);
        if (done) {
            key.consume();
        }
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
            default -> false;
        };
    }

    private boolean shortcut(KeyEvent key) {
        switch (key.getCode()) {
            case D -> model.duplicate();
            case A -> model.selectAll();
            case C -> copy();
            case X -> {
                copy();
                model.remove();
            }
            case V -> model.paste(text());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void copy() {
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
