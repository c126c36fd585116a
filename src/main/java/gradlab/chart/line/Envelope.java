package gradlab.chart.line;

import gradlab.run.history.Series;

import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/** What lies around a curve: at each epoch a range, drawn as a translucent band. */
public sealed interface Envelope {
    /** How many epochs it covers. */
    int size();

    /**
     * The least lower edge at {@code from} … {@code to} − 1, indices from 0; ∞ if there is none.
     */
    double least(int from, int to);

    /** The greatest upper edge there; −∞ if there is none. */
    double greatest(int from, int to);

    /**
     * From its least to its greatest number; null where there is none.
     *
     * @param columns how finely to look
     */
    default @Nullable Range extent(int columns) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int width = Thinning.columnWidth(size(), columns);
        for (int from = 0; from < size(); from += width) {
            int to = Math.min(from + width, size());
            low = Math.min(low, least(from, to));
            high = Math.max(high, greatest(from, to));
        }
        return low <= high ? new Range(low, high) : null;
    }

    /** Whether it may be drawn around several curves at once. */
    boolean common();

    /** A mean ± 2 standard deviations. */
    record Spread(Series middle, Series deviation) implements Envelope {
        private static final int SAMPLES = 16;

        @Override
        public int size() {
            return Math.min(middle.size(), deviation.size());
        }

        @Override
        public double least(int from, int to) {
            return -most(from, to, -1);
        }

        @Override
        public double greatest(int from, int to) {
            return most(from, to, 1);
        }

        // A stretch of many epochs is sampled, always at the same epochs of it.
        private double most(int from, int to, int side) {
            int step = Math.max(1, (to - from) / SAMPLES);
            double most = Double.NEGATIVE_INFINITY;
            for (int i = from; i < to; i += step) {
                double edge = side * middle.get(i) + 2.0 * deviation.get(i);
                most = Double.isFinite(edge) ? Math.max(most, edge) : most;
            }
            return most;
        }

        @Override
        public boolean common() {
            return true;
        }
    }

    /** From the least to the greatest of an epoch's steps. */
    record Extremes(Series low, Series high) implements Envelope {
        @Override
        public int size() {
            return Math.min(low.size(), high.size());
        }

        @Override
        public double least(int from, int to) {
            return low.least(from, to);
        }

        @Override
        public double greatest(int from, int to) {
            return high.greatest(from, to);
        }

        @Override
        public boolean common() {
            return false;
        }
    }
}
