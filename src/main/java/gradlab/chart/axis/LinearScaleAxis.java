package gradlab.chart.axis;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * An axis of equal differences whose marks never crowd, and that zooms back out to its own range.
 */
public class LinearScaleAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private final Range home;
    private final int homeMarks;
    private final double leastStep;

    public LinearScaleAxis(String label, Range home, double leastStep) {
        this(label, home, leastStep, Integer.MAX_VALUE);
    }

    /**
     * An axis.
     *
     * @param home what is shown at first
     * @param leastStep marks are at least so far apart
     * @param homeMarks how many marks the home range was rounded for
     */
    @SuppressWarnings("this-escape") // no subclass overrides how the range is set
    public LinearScaleAxis(String label, Range home, double leastStep, int homeMarks) {
        super(label);
        this.homeMarks = homeMarks;
        this.home = home;
        this.leastStep = leastStep;
        setRange(home);
    }

    /** What is shown at first. */
    public Range home() {
        return home;
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
        return ScaleTicks.on(
                this,
                g2,
                dataArea,
                edge,
                most(),
                most -> Ticks.linear(getRange(), most, leastStep));
    }

    private int most() {
        return getRange().equals(home) ? homeMarks : Integer.MAX_VALUE;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other;
    }

    @Override
    public final int hashCode() {
        return System.identityHashCode(this);
    }
}
