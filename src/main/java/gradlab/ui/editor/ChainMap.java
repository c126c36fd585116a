package gradlab.ui.editor;

import static gradlab.text.Text.tr;

import gradlab.ui.theme.Hint;

import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;

/** All layers as thin bars in the colours of their gradients, and the part of them in sight. */
final class ChainMap extends Pane {
    private static final double HEIGHT = 14;
    private final ScrollPane pane;
    private final Region sight = new Region();
    private final List<Rectangle> bars = new ArrayList<>();

    /** A map of what a pane scrolls; there is none while all of it is in sight. */
    ChainMap(ScrollPane pane) {
        this.pane = pane;
        setId("chain-map");
        getStyleClass().add("chain-map");
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        sight.getStyleClass().add("sight");
        sight.setManaged(false);
        getChildren().add(sight);
        Hint.on(this, tr("All layers; drag to scroll, Ctrl and wheel to zoom"));
        pane.hvalueProperty().addListener(observable -> requestLayout());
        pane.viewportBoundsProperty().addListener(observable -> follow());
        pane.getContent().layoutBoundsProperty().addListener(observable -> follow());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
        follow();
    }

    private void follow() {
        boolean needed = hidden() > 1;
        setVisible(needed);
        setManaged(needed);
        requestLayout();
    }

    /** How much of the content is out of sight. */
    private double hidden() {
        return pane.getContent().getLayoutBounds().getWidth() - pane.getViewportBounds().getWidth();
    }

    /** Shows the norms of the layers' gradients, not numbers where there are none. */
    void show(double[] norms) {
        if (bars.size() != norms.length) {
            getChildren().removeAll(bars);
            bars.clear();
            for (int i = 0; i < norms.length; i++) {
                bars.add(new Rectangle());
            }
            getChildren().addAll(0, bars);
            requestLayout();
        }
        for (int i = 0; i < norms.length; i++) {
            boolean known = !Double.isNaN(norms[i]);
            bars.get(i).setOpacity(known ? 1 : 0.35);
            bars.get(i)
                    .setFill(
                            known
                                    ? GradientScale.colour(GradientScale.share(norms[i]))
                                    : Color.GRAY);
        }
    }

    @Override
    protected void layoutChildren() {
        double step = getWidth() / (bars.size() + 1);
        for (int i = 0; i < bars.size(); i++) {
            Rectangle bar = bars.get(i);
            bar.setX(step * (i + 1) + step * 0.12);
            bar.setY(4);
            bar.setWidth(Math.max(1, step * 0.76));
            bar.setHeight(HEIGHT - 8);
        }
        double whole = Math.max(1, pane.getContent().getLayoutBounds().getWidth());
        double share = Math.min(1, pane.getViewportBounds().getWidth() / whole);
        sight.resizeRelocate(
                pane.getHvalue() * (1 - share) * getWidth(), 0, share * getWidth(), HEIGHT);
    }

    private void go(MouseEvent event) {
        double whole = Math.max(1, pane.getContent().getLayoutBounds().getWidth());
        double share = Math.min(0.999, pane.getViewportBounds().getWidth() / whole);
        double left = event.getX() / Math.max(1, getWidth()) - share / 2;
        pane.setHvalue(Math.clamp(left / (1 - share), 0, 1));
        event.consume();
    }
}
