package gradlab.chart.plane;

import gradlab.chart.subject.Field;
import gradlab.data.prepare.Part;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntFunction;

/**
 * Rows of data on the plane: training rows as discs, validation rows as rings, test rows as
 * diamonds.
 */
public final class PointCloud extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int MOST = 600;
    private final transient Field.Points points;
    private final transient IntFunction<Color> colours;
    private final Color surface;

    /**
     * A cloud; of more than a few hundred rows, only every n-th is drawn.
     *
     * @param colours of a row
     */
    public PointCloud(Field.Points points, IntFunction<Color> colours, Color surface) {
        this.points = points;
        this.colours = colours;
        this.surface = surface;
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
        int count = points.x().length;
        int step = Math.max(1, Math.ceilDiv(count, MOST));
        double room = Math.sqrt(area.getWidth() * area.getHeight() / Math.max(1, count / step));
        double radius = Math.clamp(room * 0.24, 1.8, 4.5);
        g2.setStroke(new BasicStroke((float) Math.clamp(radius * 0.4, 0.8, 1.4)));
        for (int i = 0; i < count; i += step) {
            double x = domainAxis.valueToJava2D(points.x()[i], area, RectangleEdge.BOTTOM);
            double y = rangeAxis.valueToJava2D(points.y()[i], area, RectangleEdge.LEFT);
            Shape mark = mark(points.parts()[i], x, y, radius);
            Color colour = colours.apply(i);
            boolean full = points.parts()[i] == Part.TRAINING;
            g2.setPaint(full ? colour : surface);
            g2.fill(mark);
            g2.setPaint(full ? surface : colour);
            g2.draw(mark);
        }
    }

    private static Shape mark(Part part, double x, double y, double radius) {
        if (part != Part.TEST) {
            return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        }
        double reach = radius * 1.25;
        Path2D diamond = new Path2D.Double();
        diamond.moveTo(x - reach, y);
        diamond.lineTo(x, y - reach);
        diamond.lineTo(x + reach, y);
        diamond.lineTo(x, y + reach);
        diamond.closePath();
        return diamond;
    }
}
