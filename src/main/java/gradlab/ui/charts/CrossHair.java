package gradlab.ui.charts;

import gradlab.chart.line.EpochArea;
import gradlab.ui.app.TimeModel;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An upright line over one chart at the epoch that is read in all of them; nothing of the chart is
 * drawn anew. The mouse over any chart says which epoch.
 */
final class CrossHair extends Pane {
    private static final int LIVE = -1;
    private final ChartsContext context;
    private final Supplier<@Nullable EpochArea> area;
    private final Line line = new Line();
    private int shownBefore = LIVE;

    /**
     * A cross-hair over a chart.
     *
     * @param area where its epochs stand now; null where they do not
     */
    CrossHair(ChartsContext context, Supplier<@Nullable EpochArea> area) {
        this.context = context;
        this.area = area;
        setMouseTransparent(true);
        line.getStyleClass().add("cross-hair");
        line.setVisible(false);
        getChildren().add(line);
    }

    /**
     * Reads the epoch under the mouse whenever it moves over the chart; a click shows that epoch
     * everywhere.
     */
    void follow(Node chart) {
        chart.addEventFilter(MouseEvent.MOUSE_MOVED, event -> read(event.getX(), event.getY()));
        chart.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> read(event.getX(), event.getY()));
        chart.addEventFilter(MouseEvent.MOUSE_CLICKED, this::travel);
        chart.addEventFilter(MouseEvent.MOUSE_EXITED, event -> leave(chart));
    }

    /** A chart that makes way for another under a resting mouse was not left by the hand. */
    private void leave(Node chart) {
        if (Stream.iterate(chart, Objects::nonNull, Node::getParent).allMatch(Node::isVisible)) {
            context.charts().read(0);
        }
    }

    private void read(double x, double y) {
        EpochArea now = area.get();
        boolean over = now != null && now.contains(x, y);
        context.read(over ? now.epochAt(x) : 0);
    }

    /** A second click at once means the chart itself, so that the first one is taken back. */
    private void travel(MouseEvent click) {
        EpochArea now = area.get();
        if (now == null
                || click.getButton() != MouseButton.PRIMARY
                || !click.isStillSincePress()
                || !now.contains(click.getX(), click.getY())) {
            return;
        }
        TimeModel time = context.bench().time();
        if (click.getClickCount() == 1) {
            shownBefore = time.live().get() ? LIVE : time.shownEpoch().get();
            time.show(now.epochAt(click.getX()));
        } else if (shownBefore == LIVE) {
            time.goLive();
        } else {
            time.show(shownBefore);
        }
    }

    /** Stands at the epoch that is read now, on the chart as it is now. */
    void refresh() {
        int epoch = context.charts().readEpoch().get();
        EpochArea now = area.get();
        boolean shown = epoch > 0 && now != null && now.shows(epoch);
        line.setVisible(shown);
        if (shown) {
            double x = Math.floor(now.x(epoch)) + 0.5;
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(now.top());
            line.setEndY(now.bottom());
        }
    }
}
