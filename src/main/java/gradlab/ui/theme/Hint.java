package gradlab.ui.theme;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Words that show beside the pointer when it rests on a node. A tool tip is a window of its own, so
 * it is made when the pointer first comes near: most never do.
 */
public final class Hint {
    private final Node node;
    private String words = "";
    private @Nullable Tooltip tip;

    private Hint(Node node) {
        this.node = node;
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> make());
    }

    /** Gives a node words, in place of those it had. */
    public static void on(Node node, String words) {
        ((Hint) node.getProperties().computeIfAbsent(Hint.class, key -> new Hint(node))).say(words);
    }

    /** Gives a node words that change. */
    public static void on(Node node, ObservableValue<String> words) {
        words.subscribe(now -> on(node, now));
    }

    private void say(String now) {
        words = now;
        node.setAccessibleHelp(now);
        if (tip != null) {
            tip.setText(now);
        }
    }

    private void make() {
        if (tip != null || words.isEmpty()) {
            return;
        }
        tip = new Tooltip(words);
        if (node instanceof Control control) {
            control.setTooltip(tip);
        } else {
            Tooltip.install(node, tip);
        }
    }
}
