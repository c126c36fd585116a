package gradlab.chart.plane;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** The line where what is predicted is true. */
public final class Diagonal extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private final Color colour;

    public Diagonal(Color colour) {
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
        double low = Math.max(domainAxis.getLowerBound(), rangeAxis.getLowerBound());
        double high = Math.min(domainAxis.getUpperBound(), rangeAxis.getUpperBound());
        g2.setPaint(colour);
        g2.setStroke(new BasicStroke(1));
        g2.draw(
                new Line2D.Double(
                        domainAxis.valueToJava2D(low, area, RectangleEdge.BOTTOM),
                        rangeAxis.valueToJava2D(low, area, RectangleEdge.LEFT),
                        domainAxis.valueToJava2D(high, area, RectangleEdge.BOTTOM),
                        rangeAxis.valueToJava2D(high, area, RectangleEdge.LEFT)));
    }
}
