package gradlab.ui.window;

import gradlab.ui.app.Toolkit;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** A walk by Tab once around a scene, and what is wrong with where it led. */
final class Walk {
    /** What Tab passes by, by its style class or id, and the key in its stead. */
    static final Map<String, String> KEYS =
            Map.ofEntries(
                    Map.entry("tile-menu", "Shift F10"),
                    Map.entry("row-menu", "Shift F10"),
                    Map.entry("log-button", "L"),
                    Map.entry("stepper", "↑ ↓"),
                    Map.entry("slider", "↑ ↓"),
                    Map.entry("row-button", "F1"),
                    Map.entry("show-layers", "U"),
                    Map.entry("show-units", "U"),
                    Map.entry("card-step", "Enter"),
                    Map.entry("tag-words", "Ctrl F"),
                    Map.entry("tag-off", "Ctrl T"),
                    Map.entry("vary-button", "Alt V"));

    private static final int MOST = 400;
    private static final int PARTS = 20;
    private static final double NEAR = 3;
    private static final List<String> PANELS =
            List.of("top-strip", "left-panel", "pages", "right-panel", "bottom-bar");

    private final Scene scene;
    private final Parent part;
    private final Set<Node> reached = new LinkedHashSet<>();
    private final Set<String> wrong = new TreeSet<>();

    /** Around a part of a scene that keeps Tab within it. */
    Walk(Parent part) {
        this.part = part;
        scene = part.getScene();
    }

    int stops() {
        return reached.size();
    }

    Set<String> wrong() {
        return wrong;
    }

    /** Around by Tab; in the window each stop must be seen to have the focus. */
    void forth(boolean inWindow) {
        List<Node> unseen =
                onToolkit(
                        () -> {
                            List<Node> hidden = around(inWindow);
                            search(part);
                            reached.forEach(this::mustHaveName);
                            compareOrder();
                            return hidden;
                        });
        unseen.forEach(this::mustBeSeen);
    }

    private List<Node> around(boolean inWindow) {
        List<Node> unseen = new ArrayList<>();
        Node start = step(false);
        Node at = start;
        while (at != null && reached.add(at) && reached.size() < MOST) {
            if (inWindow && !isSeen(at)) {
                unseen.add(at);
            }
            at = step(false);
        }
        if (at != start) {
            wrong.add("a trap: it does not lead around, but back to " + name(at));
        }
        return unseen;
    }

    /** What has to be scrolled to is seen a frame later. */
    private void mustBeSeen(Node at) {
        List<Node> way = new ArrayList<>(reached);
        Node before = way.get(Math.floorMod(way.indexOf(at) - 1, way.size()));
        onToolkit(
                () -> {
                    before.requestFocus();
                    return step(false);
                });
        Toolkit.awaitFrames(2);
        if (!isSeen(at)) {
            wrong.add("nobody sees the focus on " + name(at));
        }
    }

    /** Around by Shift Tab: the same places the other way. */
    void back() {
        List<Node> way = new ArrayList<>(reached).reversed();
        onToolkit(
                () -> {
                    way.getFirst().requestFocus();
                    for (Node expected : way.subList(1, way.size())) {
                        Node at = step(true);
                        if (at != expected) {
                            wrong.add("Shift Tab leads to " + name(at) + ", not " + name(expected));
                            return at;
                        }
                    }
                    return scene;
                });
    }

    /**
     * The next stop. A button that is only there while its row has the focus is none of its own;
     * within a picture Tab may lead from axis to axis first.
     */
    private @Nullable Node step(boolean back) {
        Node from = onToolkit(scene::getFocusOwner);
        Node at = press(back);
        for (int i = 0; i < PARTS && at != null && at == from; i++) {
            at = press(back);
        }
        return at != null && at.getStyleClass().contains("vary-button") ? press(back) : at;
    }

    private @Nullable Node press(boolean back) {
        return onToolkit(
                () -> {
                    Rooms.press(scene, KeyCode.TAB, back);
                    return scene.getFocusOwner();
                });
    }

    private boolean isSeen(Node at) {
        return at instanceof TextInputControl
                || onToolkit(
                        () -> {
                            Node ring = scene.getRoot().lookup("#focus-ring");
                            return ring != null && ring.isVisible();
                        });
    }

    /** What can be acted on must have been reached, or have a key. */
    private void search(Node node) {
        if (!node.isVisible() || node.isDisabled() || node instanceof ScrollBar) {
            return;
        }
        boolean acted =
                node instanceof ButtonBase
                        || node instanceof ComboBoxBase
                        || node instanceof TextInputControl
                        || node instanceof Slider
                        || node instanceof ListView
                        || node.getStyleClass().contains("toggle-switch");
        if (acted && !reached.contains(node) && !hasKey(node) && !within(node)) {
            wrong.add("never reached: " + name(node));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::search);
        }
    }

    /** A screen reader says it. */
    private void mustHaveName(Node node) {
        Object said = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
        boolean typed = node instanceof TextInputControl || node instanceof ComboBoxBase;
        boolean named =
                node.getAccessibleText() != null
                        || label != null
                        || (!typed && said instanceof String words && !words.isBlank());
        if (!named) {
            wrong.add("has no name: " + name(node));
        }
    }

    private static boolean hasKey(Node node) {
        return KEYS.containsKey(node.getId() == null ? "" : node.getId())
                || node.getStyleClass().stream().anyMatch(KEYS::containsKey);
    }

    /**
     * Whether it belongs to what was reached: the text of a box, what arrows lead to in a group.
     */
    private boolean within(Node node) {
        if (node instanceof Toggle toggle && toggle.getToggleGroup() != null) {
            return toggle.getToggleGroup().getToggles().stream().anyMatch(reached::contains);
        }
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (reached.contains(at) && at instanceof ComboBoxBase) {
                return true;
            }
        }
        return false;
    }

    private void compareOrder() {
        scene.getRoot()
                .lookupAll(".scroll-pane")
                .forEach(
                        pane -> {
                            if (pane instanceof ScrollPane scroll) {
                                scroll.setVvalue(0);
                                scroll.setHvalue(0);
                            }
                        });
        scene.getRoot().layout();
        List<Node> way = new ArrayList<>(reached);
        int turns = 0;
        List<String> back = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            Node from = way.get(i);
            Node to = way.get((i + 1) % way.size());
            int here = panel(from);
            int there = panel(to);
            if (here > there) {
                turns++;
            }
            if (here == there && isBefore(to, from)) {
                back.add("order: " + name(to) + " comes after " + name(from));
            }
        }
        // Around means once back to the start, which in a dialog is within its only panel.
        if (back.size() > (turns == 0 ? 1 : 0)) {
            wrong.addAll(back);
        }
        if (turns > 1) {
            wrong.add("panels are not walked through from left to right: " + turns + " turns");
        }
    }

    private static int panel(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            String id = at.getId() == null ? "" : at.getId();
            for (int i = 0; i < PANELS.size(); i++) {
                if (PANELS.get(i).equals(id) || at.getStyleClass().contains(PANELS.get(i))) {
                    return i;
                }
            }
        }
        return 2;
    }

    /** Whether a reader comes to one before the other: it stands above, or left in the same row. */
    private static boolean isBefore(Node one, Node other) {
        Bounds a = bounds(one, other);
        Bounds b = bounds(other, one);
        boolean above = a.getMaxY() <= b.getMinY() + NEAR;
        boolean left = a.getMaxX() <= b.getMinX() + NEAR;
        boolean beside = a.getMinX() >= b.getMaxX() - NEAR;
        boolean below = a.getMinY() >= b.getMaxY() - NEAR;
        return (above && !beside) || (left && !below && !above);
    }

    /** Of what scrolls without the other it is the place of what scrolls it. */
    private static Bounds bounds(Node node, Node other) {
        Node outer = node;
        for (Node at = node.getParent(); at != null && !contains(at, other); at = at.getParent()) {
            outer = at instanceof ScrollPane ? at : outer;
        }
        return outer.localToScene(outer.getLayoutBounds());
    }

    private static boolean contains(Node outer, Node node) {
        Node at = node;
        while (at != null && at != outer) {
            at = at.getParent();
        }
        return at != null;
    }

    private static String name(@Nullable Node node) {
        return node == null
                ? "nothing"
                : node.getClass().getSimpleName()
                        + (node.getId() == null ? "" : "#" + node.getId())
                        + node.getStyleClass()
                        + " \""
                        + (node instanceof Labeled labeled && !labeled.getText().isEmpty()
                                ? labeled.getText()
                                : node.getAccessibleText())
                        + "\"";
    }

    private static <T> T onToolkit(Callable<T> action) {
        if (!Platform.isFxApplicationThread()) {
            return Toolkit.call(action);
        }
        try {
            return action.call();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
