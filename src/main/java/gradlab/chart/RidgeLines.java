package gradlab.chart;

import gradlab.chart.look.Contrast;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Overlapping ridges, drawn from the back, which is the top, to the front. */
final class RidgeLines extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private final transient List<Ridge> ridges;
    private final transient List<Color> inks;
    private final Range over;
    private final double height;
    private final Color surface;
    private final float width;

    /**
     * Ridges on a chart.
     *
     * @param ridges the front one first, standing at 0, 1, … of the upright axis
     * @param inks one for each
     * @param over what their heights cover of the horizontal axis
     * @param height of a peak, in steps of the upright axis
     * @param width of the lines
     */
    RidgeLines(
            List<Ridge> ridges,
            List<Color> inks,
            Range over,
            double height,
            Color surface,
            float width) {
        this.ridges = List.copyOf(ridges);
        this.inks = List.copyOf(inks);
        this.over = over;
        this.height = height;
        this.surface = surface;
        this.width = width;
    }

    /** The ridges, the front one first. */
    List<Ridge> ridges() {
        return ridges;
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
        Shape clip = g2.getClip();
        g2.clip(area);
        g2.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        for (int i = ridges.size() - 1; i >= 0; i--) {
            Path2D outline = outline(i, area, domainAxis, rangeAxis);
            Path2D body = new Path2D.Double(outline);
            body.closePath();
            g2.setPaint(Contrast.mix(surface, inks.get(i), 0.28));
            g2.fill(body);
            g2.setPaint(inks.get(i));
            g2.draw(outline);
        }
        g2.setClip(clip);
    }

    private Path2D outline(int index, Rectangle2D area, ValueAxis across, ValueAxis up) {
        double[] heights = ridges.get(index).heights();
        double step = over.getLength() / heights.length;
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, heights.length + 2);
        double ground = up.valueToJava2D(index, area, RectangleEdge.LEFT);
        path.moveTo(x(over.getLowerBound(), area, across), ground);
        for (int i = 0; i < heights.length; i++) {
            double middle = over.getLowerBound() + (i + 0.5) * step;
            path.lineTo(
                    x(middle, area, across),
                    up.valueToJava2D(index + height * heights[i], area, RectangleEdge.LEFT));
        }
        path.lineTo(x(over.getUpperBound(), area, across), ground);
        return path;
    }

    private static double x(double value, Rectangle2D area, ValueAxis across) {
        return across.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }
}
