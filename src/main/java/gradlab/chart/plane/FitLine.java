package gradlab.chart.plane;

import gradlab.chart.subject.FitCurve;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The curve of a network's answers, with a band of two standard deviations where they are known.
 */
public final class FitLine extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int BAND = 56;
    private final transient FitCurve curve;
    private final Color colour;
    private final float width;

    public FitLine(FitCurve curve, Color colour, float width) {
        this.width = width;
        this.curve = curve;
        this.colour = colour;
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
        int count = curve.inputs().length;
        float[] sd = curve.sd();
        double[] x = new double[count];
        Path2D line = new Path2D.Double();
        Path2D band = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            x[i] = domainAxis.valueToJava2D(curve.inputs()[i], area, RectangleEdge.BOTTOM);
            double y = rangeAxis.valueToJava2D(curve.outputs()[i], area, RectangleEdge.LEFT);
            go(line, i, x[i], y);
        }
        if (sd != null) {
            for (int i = 0; i < 2 * count; i++) {
                int at = i < count ? i : 2 * count - 1 - i;
                double edge = curve.outputs()[at] + (i < count ? 2 : -2) * sd[at];
                go(band, i, x[at], rangeAxis.valueToJava2D(edge, area, RectangleEdge.LEFT));
            }
            band.closePath();
            g2.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND));
            g2.fill(band);
        }
        g2.setPaint(colour);
        g2.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g2.draw(line);
    }

    private static void go(Path2D path, int index, double x, double y) {
        if (index == 0) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
