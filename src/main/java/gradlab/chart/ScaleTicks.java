package gradlab.chart;

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
final class ScaleTicks {
    private static final int MOST = 9;
    private static final double LINES_APART = 2.2;
    private static final int GAP = 18;

    private ScaleTicks() {}

    static List<NumberTick> on(
            ValueAxis axis,
            Graphics2D g2,
            Rectangle2D area,
            RectangleEdge edge,
            IntFunction<List<Tick>> ticks) {
        FontMetrics metrics = g2.getFontMetrics(axis.getTickLabelFont());
        boolean flat = RectangleEdge.isTopOrBottom(edge);
        List<Tick> chosen =
                flat
                        ? widest(area.getWidth(), metrics, ticks)
                        : ticks.apply(vertical(area.getHeight(), metrics.getHeight()));
        TextAnchor anchor = flat ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
        return chosen.stream()
                .map(t -> new NumberTick(t.value(), t.label(), anchor, TextAnchor.CENTER, 0))
                .toList();
    }

    /** How many marks an upright axis has room for. */
    static int vertical(double height, double lineHeight) {
        return (int) Math.clamp(height / (LINES_APART * lineHeight), 2, MOST - 2);
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
