package gradlab.ui.window;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Background;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/**
 * The ring around the control that a keyboard user stands on: one for all kinds of controls, so
 * that none can lack it. It lies above everything and follows what scrolls and grows.
 */
final class FocusRing extends Pane {
    private static final double OUT = 3;
    private static final double LEAST_RADIUS = 4;
    private final KeyFocus focus;
    private final Region ring = new Region();

    FocusRing(Scene scene, KeyFocus focus) {
        this.focus = focus;
        setMouseTransparent(true);
        setManaged(false);
        ring.setId("focus-ring");
        ring.getStyleClass().add("focus-ring");
        ring.setManaged(false);
        ring.setVisible(false);
        getChildren().add(ring);
        focus.place().addListener(observable -> place());
        scene.addPostLayoutPulseListener(
                () -> {
                    if (focus.stands()) {
                        place();
                    }
                });
    }

    /** Puts the ring where the control is now. */
    private void place() {
        Node owner = focus.place().get();
        // Text shows by its own line and its caret that it is typed in.
        Bounds seen = owner == null || owner instanceof TextInputControl ? null : seen(owner);
        ring.setVisible(seen != null);
        if (owner == null || seen == null) {
            return;
        }
        ring.resizeRelocate(seen.getMinX(), seen.getMinY(), seen.getWidth(), seen.getHeight());
        double radius = Math.min(radius(owner) + OUT, seen.getHeight() / 2);
        ring.setStyle("-fx-border-radius: " + radius + ";");
    }

    /** The part of a control, and of the room around it, that is in sight; null for none. */
    private @Nullable Bounds seen(Node owner) {
        Bounds around = grown(owner.localToScene(owner.getLayoutBounds()), OUT);
        for (Node node = owner.getParent(); node != null; node = node.getParent()) {
            if (node instanceof ScrollPane pane) {
                Bounds sight = pane.localToScene(pane.getLayoutBounds());
                around = around == null ? null : both(around, grown(sight, OUT));
            }
        }
        Parent window = getParent();
        return around == null || window == null
                ? null
                : both(around, window.localToScene(window.getLayoutBounds()));
    }

    private static Bounds grown(Bounds bounds, double by) {
        return new BoundingBox(
                bounds.getMinX() - by,
                bounds.getMinY() - by,
                bounds.getWidth() + 2 * by,
                bounds.getHeight() + 2 * by);
    }

    private static @Nullable Bounds both(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double width = Math.min(one.getMaxX(), other.getMaxX()) - left;
        double height = Math.min(one.getMaxY(), other.getMaxY()) - top;
        return width <= 0 || height <= 0 ? null : new BoundingBox(left, top, width, height);
    }

    private static double radius(Node owner) {
        Background background = owner instanceof Region region ? region.getBackground() : null;
        return background == null || background.getFills().isEmpty()
                ? LEAST_RADIUS
                : Math.max(
                        LEAST_RADIUS,
                        background.getFills().getLast().getRadii().getTopLeftHorizontalRadius());
    }
}
