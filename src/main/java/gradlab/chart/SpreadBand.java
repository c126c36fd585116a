package gradlab.chart;

import gradlab.run.Series;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A translucent band around a curve: its value ± 2 standard deviations at each epoch. */
final class SpreadBand extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int OPACITY = 34;
    private final transient Series middle;
    private final transient Series deviation;
    private final Color colour;

    SpreadBand(Series middle, Series deviation, Color line) {
        this.middle = middle;
        this.deviation = deviation;
        colour = new Color(line.getRed(), line.getGreen(), line.getBlue(), OPACITY);
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        int size = Math.min(middle.size(), deviation.size());
        int first = (int) Math.max(0, Math.floor(domainAxis.getLowerBound()) - 1);
        int last = (int) Math.min(size, Math.ceil(domainAxis.getUpperBound()) + 1);
        int step = Math.max(1, (last - first) / Math.max(1, (int) area.getWidth()));
        Path2D edge = new Path2D.Double();
        boolean begun = false;
        for (int i = first; i < last; i += step) {
            begun = add(edge, begun, x(domainAxis, area, i), y(rangeAxis, area, i, 1));
        }
        for (int i = first + (Math.max(0, last - first - 1) / step) * step; i >= first; i -= step) {
            begun = add(edge, begun, x(domainAxis, area, i), y(rangeAxis, area, i, -1));
        }
        if (begun) {
            edge.closePath();
            g2.setPaint(colour);
            g2.fill(edge);
        }
    }

    private static boolean add(Path2D edge, boolean begun, double x, double y) {
        if (!Double.isFinite(y)) {
            return begun;
        }
        if (begun) {
            edge.lineTo(x, y);
        } else {
            edge.moveTo(x, y);
        }
        return true;
    }

    private static double x(ValueAxis axis, Rectangle2D area, int index) {
        return axis.valueToJava2D(index + 1, area, RectangleEdge.BOTTOM);
    }

    private double y(ValueAxis axis, Rectangle2D area, int index, int side) {
        double value = middle.get(index) + 2.0 * side * deviation.get(index);
        double y = axis.valueToJava2D(value, area, RectangleEdge.LEFT);
        return Double.isNaN(y) ? y : Math.clamp(y, area.getMinY() - 1e4, area.getMaxY() + 1e4);
    }
}
