package gradlab.chart.mark;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A triangle at the edge of the chart where a curve leaves it: upward for not a number or infinity,
 * downward for a number too small for a log scale.
 */
public final class LeftScaleMark extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final double SIZE = 5;
    private final double epoch;
    private final boolean upward;
    private final Color colour;
    private final int slot;

    /**
     * A triangle.
     *
     * @param slot several at one epoch stand side by side, in the order of their slots
     */
    public LeftScaleMark(double epoch, boolean upward, Color colour, int slot) {
        this.slot = slot;
        this.epoch = epoch;
        this.upward = upward;
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
        double place = domainAxis.valueToJava2D(epoch, area, RectangleEdge.BOTTOM);
        double right = Math.min(place, area.getMaxX() - SIZE);
        double x = Math.max(right - 2 * SIZE * slot, area.getMinX() + SIZE);
        double tip = upward ? area.getMinY() + 1 : area.getMaxY() - 1;
        double base = upward ? tip + 1.7 * SIZE : tip - 1.7 * SIZE;
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x, tip);
        triangle.lineTo(x + SIZE, base);
        triangle.lineTo(x - SIZE, base);
        triangle.closePath();
        g2.setPaint(colour);
        g2.fill(triangle);
    }
}
