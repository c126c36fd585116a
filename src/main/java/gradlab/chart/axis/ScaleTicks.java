package gradlab.chart.axis;

import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntFunction;

/** As many marks on an axis as fit in without crowding. */
public final class ScaleTicks {
    private static final int MOST = 9;
    private static final double SIZES_APART = 2.4;
    private static final int GAP = 18;

    private ScaleTicks() {}

    /**
     * The marks of an axis.
     *
     * @param mostUpright no more than these on an upright axis, so that a range that was rounded
     *     for so many ends at marks
     * @param ticks makes at most so many
     */
    static List<NumberTick> on(
            ValueAxis axis,
            Graphics2D g2,
            Rectangle2D area,
            RectangleEdge edge,
            int mostUpright,
            IntFunction<List<Tick>> ticks) {
        FontMetrics metrics = g2.getFontMetrics(axis.getTickLabelFont());
        boolean flat = RectangleEdge.isTopOrBottom(edge);
        List<Tick> chosen =
                flat
                        ? widest(area.getWidth(), metrics, ticks)
                        : ticks.apply(
                                Math.min(
                                        mostUpright,
                                        vertical(
                                                area.getHeight(),
                                                axis.getTickLabelFont().getSize2D())));
        TextAnchor anchor = flat ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return chosen.stream()
                .map(t -> new NumberTick(t.value(), t.label(), anchor, TextAnchor.CENTER, 0))
                .toList();
    }

    /** How many marks an upright axis has room for. */
    public static int vertical(double height, double typeSize) {
        return (int) Math.clamp(height / (SIZES_APART * typeSize), 3, MOST - 2);
    }

    private static List<Tick> widest(
            double width, FontMetrics metrics, IntFunction<List<Tick>> ticks) {
        for (int most = MOST; most > 2; most--) {
            List<Tick> some = ticks.apply(most);
            int needed = some.stream().mapToInt(t -> metrics.stringWidth(t.label()) + GAP).sum();
            if (needed <= width) {
                return some;
            }
        }
        return ticks.apply(2);
    }
}
