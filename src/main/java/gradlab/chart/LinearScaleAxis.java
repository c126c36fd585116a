package gradlab.chart;

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
final class LinearScaleAxis extends NumberAxis {
    private static final long serialVersionUID = 1;
    private final Range home;
    private final double leastStep;

    LinearScaleAxis(String label, Range home, double leastStep) {
        super(label);
        this.home = home;
        this.leastStep = leastStep;
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
        return ScaleTicks.on(
                this, g2, dataArea, edge, most -> Ticks.linear(getRange(), most, leastStep));
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
