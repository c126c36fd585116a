package gradlab.chart.mark;

import gradlab.chart.look.ChartFonts;
import gradlab.chart.subject.ChartOptions;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** A ring around the best epoch of a curve, with a word below it. */
public final class BestMark extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double RADIUS = 4;
    private static final double GAP = 4;
    private static final BasicStroke HALO =
            new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final double ROOM = RADIUS + 1;
    private final double epoch;
    private final double value;
    private final String words;
    private final Color colour;
    private final transient ChartOptions options;

    public BestMark(double epoch, double value, String words, Color colour, ChartOptions options) {
        this.epoch = epoch;
        this.value = value;
        this.words = words;
        this.colour = colour;
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
        double x = domainAxis.valueToJava2D(epoch, area, RectangleEdge.BOTTOM);
        double y = rangeAxis.valueToJava2D(value, area, RectangleEdge.LEFT);
        // Unlike Rectangle2D's own question, with the edges: the last epoch stands on one.
        if (x < area.getMinX() || x > area.getMaxX() || y < area.getMinY() || y > area.getMaxY()) {
            return;
        }
        // The best epoch often is the first or the last: its ring stands half beside the plot.
        Shape inside = g2.getClip();
        g2.setClip(
                new Rectangle2D.Double(
                        area.getX() - ROOM,
                        area.getY() - ROOM,
                        area.getWidth() + 2 * ROOM,
                        area.getHeight() + 2 * ROOM));
        drawRing(g2, x, y);
        drawWords(g2, x, y, area);
        g2.setClip(inside);
    }

    private void drawRing(Graphics2D g2, double x, double y) {
        Ellipse2D ring = new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        g2.setPaint(options.theme().surface());
        g2.fill(ring);
        g2.setPaint(colour);
        g2.setStroke(new BasicStroke(options.thick(1.6)));
        g2.draw(ring);
    }

    /** Below the ring, and where the plot ends there above it; in sight over any curve. */
    private void drawWords(Graphics2D g2, double x, double y, Rectangle2D area) {
        Font font = ChartFonts.regular(ChartFrame.size(options));
        g2.setFont(font);
        FontMetrics metrics = g2.getFontMetrics();
        double width = metrics.stringWidth(words);
        double below = y + RADIUS + metrics.getAscent() + 1;
        float baseline = (float) (below + 2 > area.getMaxY() ? y - RADIUS - GAP : below);
        float left = (float) Math.clamp(x - width / 2, area.getMinX(), area.getMaxX() - width);
        g2.setPaint(options.theme().surface());
        g2.setStroke(HALO);
        g2.draw(
                font.createGlyphVector(g2.getFontRenderContext(), words)
                        .getOutline(left, baseline));
        g2.setPaint(options.theme().label(colour));
        g2.drawString(words, left, baseline);
    }
}
