package gradlab.ui.window;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Finds words that nobody can read: shortened by their control, or standing outside of the window
 * or of a part that does not scroll there, or on other words.
 */
final class CutWords {
    private static final double TOLERANCE = 1.5;
    private static final double LEAST_VIEWPORT = 40;
    private final Bounds window;
    private final List<String> found = new ArrayList<>();
    private final List<Shown> shown = new ArrayList<>();

    private record Shown(Text text, Bounds bounds) {}

    private CutWords(Bounds window) {
        this.window = window;
    }

    /** What cannot be read of a part of the window; one line each. */
    static List<String> in(Parent part, Parent root) {
        CutWords words = new CutWords(root.localToScene(root.getLayoutBounds()));
        words.walk(part);
        words.overlaps();
        return words.found;
    }

    private void walk(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Text text
                && !typed(node)
                && !(node instanceof FontIcon)
                && !text.getText().isBlank()) {
            look(text);
        }
        if (node instanceof Labeled labeled) {
            shortened(labeled);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::walk);
        }
    }

    /** Words with a hint that says them in full may be shortened: names given by users. */
    private void shortened(Labeled labeled) {
        if (labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                || labeled.getText() == null
                || labeled.getText().isBlank()
                || labeled.getParent() instanceof Labeled) {
            return;
        }
        Text text = inner(labeled);
        String whole = labeled.getText().replaceAll("\\s+", " ").strip();
        String seen = text == null ? "" : text.getText().replaceAll("\\s+", " ").strip();
        String help = help(labeled);
        boolean told = help != null && help.contains(labeled.getText());
        if (!seen.equals(whole) && !(told && seen.length() > 3)) {
            found.add("shortened: \"" + whole + "\" to \"" + seen + "\"" + place(labeled));
        }
    }

    /** The hint of a control, or that of the button it stands on. */
    private static @Nullable String help(Labeled labeled) {
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (at.getAccessibleHelp() != null && (at == labeled || at instanceof Labeled)) {
                return at.getAccessibleHelp();
            }
        }
        return null;
    }

    /** What is typed scrolls in its field. */
    private static boolean typed(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Text inner(Parent labeled) {
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && text.getStyleClass().contains("text")) {
                return text;
            }
        }
        return labeled.getChildrenUnmodifiable().stream()
                .filter(Parent.class::isInstance)
                .map(child -> inner((Parent) child))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void look(Text text) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        for (Parent parent = text.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane && inside(pane.getContent(), text)) {
                Bounds view = viewport(pane);
                boolean across = pane.getHbarPolicy() != ScrollBarPolicy.NEVER;
                boolean down = pane.getVbarPolicy() != ScrollBarPolicy.NEVER || wheel(pane);
                if (!across && !wheel(pane) && outside(bounds, view, true)) {
                    found.add("beside its viewport: " + words(text, bounds, view));
                    return;
                }
                if (!down && outside(bounds, view, false)) {
                    found.add("above or below its viewport: " + words(text, bounds, view));
                    return;
                }
                if (view.getHeight() < Math.min(LEAST_VIEWPORT, bounds.getHeight())) {
                    found.add("no room to scroll in: " + words(text, bounds, view));
                    return;
                }
                Bounds seen = meet(bounds, view);
                if (seen == null) {
                    return;
                }
                bounds = seen;
            } else if (parent.getParent() instanceof VirtualFlow<?> list
                    && parent.getClip() != null) {
                Bounds seen = meet(bounds, list.localToScene(list.getLayoutBounds()));
                if (seen == null) {
                    return;
                }
                bounds = seen;
            } else if (parent.getClip() instanceof Shape clip
                    && !(parent.getParent() instanceof ScrollPane)
                    && isCut(text, bounds, parent, cut(parent, clip))) {
                Bounds cut = cut(parent, clip);
                found.add("cut: " + words(text, bounds, cut) + " by " + name(parent));
                return;
            }
        }
        if (outside(bounds, window, true) || outside(bounds, window, false)) {
            found.add("outside of the window: " + words(text, bounds, window));
            return;
        }
        shown.add(new Shown(text, bounds));
    }

    private static Bounds cut(Parent parent, Shape clip) {
        return parent.localToScene(clip.getLayoutBounds());
    }

    private static boolean isCut(Text text, Bounds bounds, Parent parent, Bounds cut) {
        return (outside(bounds, cut, true) || outside(bounds, cut, false))
                && (!(parent.getParent() instanceof SplitPane)
                        || text.getParent().getClip() == null);
    }

    /** The chain and the palette are scrolled with the wheel and the keys. */
    private static boolean wheel(ScrollPane pane) {
        for (Node at = pane; at != null; at = at.getParent()) {
            if ("network".equals(at.getId())) {
                return true;
            }
        }
        return pane.isPannable();
    }

    private void overlaps() {
        for (int i = 0; i < shown.size(); i++) {
            for (int j = i + 1; j < shown.size(); j++) {
                Bounds both = meet(shown.get(i).bounds(), shown.get(j).bounds());
                if (both != null
                        && both.getWidth() > 2
                        && both.getHeight() > 3
                        && !layered(shown.get(i).text(), shown.get(j).text())) {
                    found.add(
                            "on each other: \""
                                    + shown.get(i).text().getText()
                                    + "\" and \""
                                    + shown.get(j).text().getText()
                                    + "\" at "
                                    + box(both));
                }
            }
        }
    }

    /** Whether one stands in a layer above the other on purpose. */
    private static boolean layered(Node one, Node other) {
        return layer(one) != layer(other)
                || (one.getParent() instanceof TextFlow && one.getParent() == other.getParent());
    }

    private static @Nullable Node layer(Node node) {
        Node at = node;
        while (at.getParent() != null
                && !(at.getParent() instanceof WindowView)
                && !"gallery".equals(at.getId())) {
            at = at.getParent();
        }
        return at;
    }

    private static boolean inside(@Nullable Node content, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }

    private static Bounds viewport(ScrollPane pane) {
        Node view = pane.lookup(".viewport");
        Node shown = view == null ? pane : view;
        return shown.localToScene(shown.getLayoutBounds());
    }

    private static boolean outside(Bounds inner, Bounds outer, boolean across) {
        return across
                ? inner.getMinX() < outer.getMinX() - TOLERANCE
                        || inner.getMaxX() > outer.getMaxX() + TOLERANCE
                : inner.getMinY() < outer.getMinY() - TOLERANCE
                        || inner.getMaxY() > outer.getMaxY() + TOLERANCE;
    }

    private static @Nullable Bounds meet(Bounds a, Bounds b) {
        double x = Math.max(a.getMinX(), b.getMinX());
        double y = Math.max(a.getMinY(), b.getMinY());
        double width = Math.min(a.getMaxX(), b.getMaxX()) - x;
        double height = Math.min(a.getMaxY(), b.getMaxY()) - y;
        return width <= 0 || height <= 0 ? null : new BoundingBox(x, y, width, height);
    }

    private static String words(Text text, Bounds bounds, Bounds room) {
        return "\"" + text.getText() + "\"" + " " + box(bounds) + " in " + box(room) + place(text);
    }

    private static String box(Bounds box) {
        return String.format(
                Locale.ROOT,
                "[%.0f–%.0f × %.0f–%.0f]",
                box.getMinX(),
                box.getMaxX(),
                box.getMinY(),
                box.getMaxY());
    }

    private static String place(Node node) {
        StringBuilder path = new StringBuilder();
        int names = 0;
        for (Node at = node; at != null && names < 5; at = at.getParent()) {
            path.append(" < ").append(name(at));
            names++;
        }
        return path.toString();
    }

    private static String name(Node node) {
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName() + id + node.getStyleClass();
    }
}
