package gradlab.chart.line;

import gradlab.run.history.Series;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A translucent band from one curve to another. */
final class CloudBand extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int OPACITY = 40;
    private final transient Series low;
    private final transient Series high;
    private final Color colour;

    CloudBand(Series low, Series high, Color line) {
        this.low = low;
        this.high = high;
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
        Path2D band = new Path2D.Double();
        for (int i = 0; i < high.size(); i++) {
            add(band, x(domainAxis, area, i), y(rangeAxis, area, high.get(i)));
        }
        for (int i = low.size() - 1; i >= 0; i--) {
            add(band, x(domainAxis, area, i), y(rangeAxis, area, low.get(i)));
        }
        if (band.getCurrentPoint() != null) {
            band.closePath();
            g2.setPaint(colour);
            g2.fill(band);
        }
    }

    private static void add(Path2D band, double x, double y) {
        if (!Double.isFinite(y)) {
            return;
        }
        if (band.getCurrentPoint() == null) {
            band.moveTo(x, y);
        } else {
            band.lineTo(x, y);
        }
    }

    private static double x(ValueAxis axis, Rectangle2D area, int index) {
        return axis.valueToJava2D(index + 1, area, RectangleEdge.BOTTOM);
    }

    private static double y(ValueAxis axis, Rectangle2D area, double value) {
        double y = axis.valueToJava2D(value, area, RectangleEdge.LEFT);
        return Double.isFinite(y) ? Math.clamp(y, area.getMinY() - 1e4, area.getMaxY() + 1e4) : y;
    }
}
