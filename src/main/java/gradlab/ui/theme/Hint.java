package gradlab.ui.theme;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private @Nullable Tooltip tip;

    private Hint(Node node) {
        this.node = node;
        words.subscribe(this::say);
        node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> make());
    }

    /** Gives a node words, in place of those it had. */
    public static void on(Node node, String words) {
        StringProperty own = of(node).words;
        own.unbind();
        own.set(words);
    }

    /** Gives a node words that change; what says them does not keep the node. */
    public static void on(Node node, ObservableValue<String> words) {
        of(node).words.bind(words);
    }

    private static Hint of(Node node) {
        return (Hint) node.getProperties().computeIfAbsent(Hint.class, key -> new Hint(node));
    }

    private void say(String now) {
        node.setAccessibleHelp(now);
        if (tip != null) {
            tip.setText(now);
        }
    }

    private void make() {
        if (tip != null || words.get().isEmpty()) {
            return;
        }
        tip = new Tooltip(words.get());
        if (node instanceof Control control) {
            control.setTooltip(tip);
        } else {
            Tooltip.install(node, tip);
        }
    }
}
