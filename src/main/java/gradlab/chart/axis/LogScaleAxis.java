package gradlab.chart.axis;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** An axis of equal ratios with marks at powers of ten, that zooms back out to its own range. */
public final class LogScaleAxis extends LogAxis {
    private static final long serialVersionUID = 1;
    private final Range home;
    private final int homeMarks;

    /**
     * An axis.
     *
     * @param home what is shown at first
     * @param homeMarks how many marks the home range was rounded for
     */
    public LogScaleAxis(Range home, int homeMarks) {
        super("");
        this.homeMarks = homeMarks;
        this.home = home;
        setSmallestValue(Double.MIN_NORMAL);
        setRange(home);
    }

    @Override
    protected void autoAdjustRange() {
        if (home != null) {
            setRange(home, false, false);
        }
    }

    @Override
    public List<NumberTick> refreshTicks(
            Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
        return ScaleTicks.on(this, g2, dataArea, edge, most(), most -> Ticks.log(getRange(), most));
    }

    private int most() {
        return getRange().equals(home) ? homeMarks : Integer.MAX_VALUE;
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
