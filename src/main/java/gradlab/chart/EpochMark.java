package gradlab.chart;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * An upright line where something happened to the run, with a pennant on top and words beside it.
 */
final class EpochMark extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double FLAG = 4;
    private static final double ROW = 14;
    private final double epoch;
    private final String words;
    private final Color colour;
    private final Color surface;
    private final boolean lower;

    /**
     * Marks an epoch.
     *
     * @param words drawn beside the line; may be empty
     * @param lower leaves the top to the triangles of curves that left the scale
     * @param surface keeps the words apart from the curves behind them
     */
    EpochMark(double epoch, String words, Color colour, Color surface, boolean lower) {
        this.lower = lower;
        this.surface = surface;
        this.epoch = epoch;
        this.words = words;
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
        if (!domainAxis.getRange().contains(epoch)) {
            return;
        }
        double x = domainAxis.valueToJava2D(epoch, area, RectangleEdge.BOTTOM);
        g2.setPaint(colour);
        g2.setStroke(
                new BasicStroke(
                        1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, new float[] {2, 3}, 0));
        g2.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        double top = area.getMinY() + (lower ? ROW : 0);
        double side = x - 2 * FLAG < area.getMinX() ? 1 : -1;
        Path2D pennant = new Path2D.Double();
        pennant.moveTo(x, top);
        pennant.lineTo(x + side * 2 * FLAG, top + FLAG);
        pennant.lineTo(x, top + 2 * FLAG);
        pennant.closePath();
        g2.fill(pennant);
        if (!words.isEmpty()) {
            drawWords(g2, rangeAxis, area, x, top);
        }
    }

    private void drawWords(Graphics2D g2, ValueAxis axis, Rectangle2D area, double x, double top) {
        g2.setFont(axis.getTickLabelFont());
        FontMetrics metrics = g2.getFontMetrics();
        double width = metrics.stringWidth(words);
        double before = x - width - 3 * FLAG;
        double left = before >= area.getMinX() ? before : x + 3 * FLAG;
        g2.setPaint(surface);
        g2.fill(new RoundRectangle2D.Double(left - 3, top, width + 6, metrics.getHeight(), 4, 4));
        g2.setPaint(colour);
        g2.drawString(words, (float) left, (float) (top + metrics.getAscent()));
    }
}
