package gradlab.chart;

import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** A plot of two inputs whose picture keeps its proportions, centred in its room. */
final class EqualPlot extends XYPlot {
    private static final long serialVersionUID = 1;
    private final double aspect;

    /**
     * An empty plot.
     *
     * @param aspect width over height of the picture
     */
    EqualPlot(ValueAxis domain, ValueAxis range, double aspect) {
        super(new XYSeriesCollection(), domain, range, null);
        this.aspect = aspect;
    }

    @Override
    public void draw(
            Graphics2D g2,
            Rectangle2D area,
            Point2D anchor,
            PlotState parentState,
            PlotRenderingInfo info) {
        AxisSpace space = calculateAxisSpace(g2, area);
        double width = area.getWidth() - space.getLeft() - space.getRight();
        double height = area.getHeight() - space.getTop() - space.getBottom();
        double tooWide = Math.max(0, width - height * aspect);
        double tooHigh = Math.max(0, height - width / aspect);
        Rectangle2D fitting =
                new Rectangle2D.Double(
                        area.getX() + tooWide / 2,
                        area.getY() + tooHigh / 2,
                        area.getWidth() - tooWide,
                        area.getHeight() - tooHigh);
        super.draw(g2, fitting, anchor, parentState, info);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
