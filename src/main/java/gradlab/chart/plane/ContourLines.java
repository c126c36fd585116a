package gradlab.chart.plane;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.subject.ChartOptions;
import gradlab.run.past.LossSlice;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Lines of equal loss over a slice. */
public final class ContourLines extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int FAINT = 96;
    private final transient LossSlice.Surface surface;
    private final double[] levels;
    private final float width;

    public ContourLines(LossSlice.Surface surface, double[] levels, ChartOptions options) {
        this.surface = surface;
        this.levels = levels.clone();
        width = options.thick(options.large() ? 1.1 : 0.8);
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
        double left = domainAxis.valueToJava2D(surface.left(), area, RectangleEdge.BOTTOM);
        double right = domainAxis.valueToJava2D(surface.right(), area, RectangleEdge.BOTTOM);
        double top = rangeAxis.valueToJava2D(surface.top(), area, RectangleEdge.LEFT);
        double bottom = rangeAxis.valueToJava2D(surface.bottom(), area, RectangleEdge.LEFT);
        double stepX = (right - left) / (surface.side() - 1);
        double stepY = (top - bottom) / (surface.side() - 1);
        Contours contours = new Contours(surface.losses(), surface.side(), surface.side());
        Path2D lines = new Path2D.Double();
        for (double level : levels) {
            for (Line2D piece : contours.at(level)) {
                lines.moveTo(left + stepX * piece.getX1(), bottom + stepY * piece.getY1());
                lines.lineTo(left + stepX * piece.getX2(), bottom + stepY * piece.getY2());
            }
        }
        Color white = ChartTheme.LIGHT.surface();
        g2.setPaint(new Color(white.getRed(), white.getGreen(), white.getBlue(), FAINT));
        g2.setStroke(new BasicStroke(width));
        g2.draw(lines);
    }
}
