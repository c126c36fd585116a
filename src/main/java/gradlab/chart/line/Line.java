package gradlab.chart.line;

import gradlab.chart.look.ChartTheme;
import gradlab.run.history.Series;

import org.jspecify.annotations.Nullable;

/**
 * One curve of a chart.
 *
 * @param envelope what lies around it; null for nothing
 * @param colour which of the theme's colours, or {@link #INK}
 * @param pattern how its stroke is broken, so that colour is never all that tells two lines apart
 */
public record Line(
        String label, Series values, @Nullable Envelope envelope, int colour, Pattern pattern) {
    /** The colour of text, for a curve that stands beside one in colour. */
    public static final int INK = ChartTheme.INK;

    /** How a stroke is broken. */
    public enum Pattern {
        SOLID,
        DASHED(5, 3),
        DOTTED(1, 3);

        private final float[] dashes;

        Pattern(float... dashes) {
            this.dashes = dashes;
        }

        /** Lengths drawn and left out by turns, as strokes want them; null for an unbroken one. */
        float @Nullable [] dashes() {
            return dashes.length == 0 ? null : dashes.clone();
        }
    }

    /** A curve without a band. */
    public Line(String label, Series values, int colour, Pattern pattern) {
        this(label, values, null, colour, pattern);
    }

    /** The same with what lies around it. */
    Line within(@Nullable Envelope around) {
        return new Line(label, values, around, colour, pattern);
    }

    /** Whether anything but "not recorded" stands in it. */
    public boolean recorded() {
        int size = values.size();
        if (size == 0) {
            return false;
        }
        float last = values.get(size - 1);
        return !Float.isNaN(last)
                || !Float.isNaN(values.get(0))
                || values.least(0, size) <= values.greatest(0, size);
    }

    /** The number of an epoch, from 1; NaN where there is none. */
    public double at(int epoch) {
        return epoch < 1 || epoch > values.size() ? Double.NaN : values.get(epoch - 1);
    }
}
