package gradlab.chart.mark;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Shades a {@link Guide} behind the curves and names it at its left end. */
public final class GuideBand extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double STRENGTH = 0.16;
    private static final double INSET = 6;
    private final transient Guide guide;
    private final transient ChartOptions options;

    public GuideBand(Guide guide, ChartOptions options) {
        this.guide = guide;
        this.options = options;
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
        double top = inside(rangeAxis.valueToJava2D(guide.high(), area, RectangleEdge.LEFT), area);
        double bottom =
                inside(rangeAxis.valueToJava2D(guide.low(), area, RectangleEdge.LEFT), area);
        if (bottom - top < 1) {
            return;
        }
        ChartTheme theme = options.theme();
        Color shade = Contrast.mix(theme.surface(), theme.lines().get(2), STRENGTH);
        g2.setPaint(shade);
        g2.fill(new Rectangle2D.Double(area.getMinX(), top, area.getWidth(), bottom - top));
        g2.setFont(ChartFonts.regular(ChartFrame.size(options)));
        FontMetrics metrics = g2.getFontMetrics();
        if (bottom - top >= metrics.getHeight()) {
            g2.setPaint(Contrast.readable(theme.lines().get(2), shade, Contrast.TEXT));
            double baseline = bottom - metrics.getDescent() - 2;
            g2.drawString(guide.words(), (float) (area.getMinX() + INSET), (float) baseline);
        }
    }

    private static double inside(double y, Rectangle2D area) {
        return Math.clamp(y, area.getMinY(), area.getMaxY());
    }
}
