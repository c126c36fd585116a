package gradlab.ui.charts;

import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.geom.Rectangle2D;
import java.util.function.IntConsumer;

/** An upright line under the mouse that snaps to epochs; nothing of the chart is drawn anew. */
final class CrossHair extends Pane {
    private final ChartViewer viewer;
    private final IntConsumer reader;
    private final Line line = new Line();
    private Point2D mouse = Point2D.ZERO;

    /**
     * A cross-hair over a chart.
     *
     * @param reader hears the epoch under the mouse; 0 when there is none
     */
    CrossHair(ChartViewer viewer, IntConsumer reader) {
        this.viewer = viewer;
        this.reader = reader;
        setMouseTransparent(true);
        line.getStyleClass().add("cross-hair");
        line.setVisible(false);
        getChildren().add(line);
        viewer.addEventFilter(MouseEvent.MOUSE_MOVED, this::follow);
        viewer.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::follow);
        viewer.addEventFilter(MouseEvent.MOUSE_EXITED, event -> hide());
    }

    /** Whether an epoch is being read. */
    boolean reading() {
        return line.isVisible();
    }

    private void follow(MouseEvent event) {
        mouse = new Point2D(event.getX(), event.getY());
        refresh();
    }

    private void hide() {
        mouse = Point2D.ZERO;
        if (line.isVisible()) {
            line.setVisible(false);
            reader.accept(0);
        }
    }

    /** Stands where the mouse is, on the chart as it is now. */
    void refresh() {
        JFreeChart chart = viewer.getChart();
        Rectangle2D area = viewer.getRenderingInfo().getPlotInfo().getDataArea();
        if (chart == null
                || !(chart.getPlot() instanceof XYPlot plot)
                || plot.getDatasetCount() == 0
                || plot.getDataset().getSeriesCount() == 0
                || !area.contains(mouse.getX(), mouse.getY())) {
            hide();
            return;
        }
        double under = plot.getDomainAxis().java2DToValue(mouse.getX(), area, RectangleEdge.BOTTOM);
        int epoch = (int) Math.max(1, Math.round(under));
        double x =
                Math.round(plot.getDomainAxis().valueToJava2D(epoch, area, RectangleEdge.BOTTOM))
                        + 0.5;
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(area.getMinY());
        line.setEndY(area.getMaxY());
        line.setVisible(true);
        reader.accept(epoch);
    }
}
