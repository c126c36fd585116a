package gradlab.chart.line;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

import java.awt.geom.Rectangle2D;

/**
 * Where the epochs stand on a drawn chart, in its logical pixels, so that a cross-hair can be laid
 * over the picture without drawing it anew.
 *
 * @param from the epoch at the left edge, which may lie between two
 * @param to the epoch at the right edge
 */
public record EpochArea(
        double left, double right, double top, double bottom, double from, double to) {
    /** Of a chart drawn into that area; null for a chart that is not over epochs. */
    public static @Nullable EpochArea of(JFreeChart chart, Rectangle2D area) {
        if (!(chart.getPlot() instanceof XYPlot plot)
                || !(plot.getDomainAxis() instanceof EpochAxis axis)
                || area.isEmpty()) {
            return null;
        }
        Range range = axis.getRange();
        return new EpochArea(
                area.getMinX(),
                area.getMaxX(),
                area.getMinY(),
                area.getMaxY(),
                range.getLowerBound(),
                range.getUpperBound());
    }

    /** Whether a point of the picture lies on the curves rather than on their frame. */
    public boolean contains(double x, double y) {
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /** The epoch nearest to a point of the picture. */
    public int epochAt(double x) {
        double epoch = from + (x - left) / (right - left) * (to - from);
        return Math.clamp(Math.round(epoch), first(), Math.max(first(), last()));
    }

    /** Where an epoch stands; it may lie beyond the edges. */
    public double x(int epoch) {
        return left + (epoch - from) / (to - from) * (right - left);
    }

    /** Whether an epoch is in sight. */
    public boolean shows(int epoch) {
        return epoch >= from && epoch <= to;
    }

    /** The first epoch in sight. */
    public int first() {
        return (int) Math.max(1, Math.ceil(from));
    }

    /** The last epoch in sight. */
    public int last() {
        return (int) Math.floor(to);
    }
}
