package gradlab.chart.line;

import gradlab.chart.mark.Guide;

import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a chart of curves shows, before it is drawn.
 *
 * @param valueAxis what is measured, with its unit
 * @param lines from the top of a legend to its bottom; those not recorded are left out
 * @param bounds the value axis never goes beyond these
 * @param marked the line on which the best epoch is marked; null for none
 * @param whenEmpty what to say when there is nothing to show
 * @param guide values worth comparing with; null for none
 * @param across what the curves run over
 */
public record LinePlan(
        String valueAxis,
        List<Line> lines,
        Range bounds,
        @Nullable Line marked,
        String whenEmpty,
        @Nullable Guide guide,
        Across across) {
    /** What stands on the horizontal axis. */
    public enum Across {
        EPOCHS,
        STEPS
    }

    /** No bounds. */
    static final Range ANY = new Range(-Double.MAX_VALUE / 4, Double.MAX_VALUE / 4);

    /** A share of a whole. */
    static final Range SHARE = new Range(0, 1);

    /** Leaves out what was not recorded. */
    public LinePlan {
        lines = lines.stream().filter(Line::recorded).toList();
    }

    /** Curves over epochs with nothing to compare them with. */
    LinePlan(
            String valueAxis,
            List<Line> lines,
            Range bounds,
            @Nullable Line marked,
            String whenEmpty) {
        this(valueAxis, lines, bounds, marked, whenEmpty, null, Across.EPOCHS);
    }

    /** The same beside values worth comparing with. */
    LinePlan with(Guide values) {
        return new LinePlan(valueAxis, lines, bounds, marked, whenEmpty, values, across);
    }
}
