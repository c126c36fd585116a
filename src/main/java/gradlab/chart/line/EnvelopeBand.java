package gradlab.chart.line;

import gradlab.chart.axis.ChartScale;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A translucent band around a curve, thinned as the curve is. */
public final class EnvelopeBand extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int OPACITY = 42;
    private static final double FAR = 1e4;
    private final transient Envelope envelope;
    private final ChartScale scale;
    private final Color colour;

    EnvelopeBand(Envelope envelope, ChartScale scale, Color line) {
        this.envelope = envelope;
        this.scale = scale;
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
        int first = (int) Math.max(0, Math.floor(domainAxis.getLowerBound()) - 2);
        int last = (int) Math.min(envelope.size(), Math.ceil(domainAxis.getUpperBound()) + 1);
        if (last <= first) {
            return;
        }
        int width = Thinning.columnWidth(last - first, (int) Math.max(1, area.getWidth()));
        Path2D upper = new Path2D.Double();
        Path2D lower = new Path2D.Double();
        for (int start = first - first % width; start < last; start += width) {
            int from = Math.max(start, first);
            int to = Math.min(start + width, last);
            double high = y(rangeAxis, area, envelope.greatest(from, to));
            double low = y(rangeAxis, area, envelope.least(from, to));
            if (Double.isNaN(high)) {
                continue;
            }
            double x = domainAxis.valueToJava2D((from + 1 + to) / 2.0, area, RectangleEdge.BOTTOM);
            if (upper.getCurrentPoint() == null) {
                upper.moveTo(x, high);
                lower.moveTo(x, Double.isNaN(low) ? area.getMaxY() : low);
            } else {
                upper.lineTo(x, high);
                lower.lineTo(x, Double.isNaN(low) ? area.getMaxY() : low);
            }
        }
        if (upper.getCurrentPoint() != null) {
            g2.setPaint(colour);
            g2.fill(Outlines.between(upper, lower));
        }
    }

    private double y(ValueAxis axis, Rectangle2D area, double value) {
        if (!scale.shows(value)) {
            return Double.NaN;
        }
        double y = axis.valueToJava2D(value, area, RectangleEdge.LEFT);
        return Math.clamp(y, area.getMinY() - FAR, area.getMaxY() + FAR);
    }
}
