package gradlab.chart;

import gradlab.run.Series;

import java.util.Arrays;

/**
 * Points of a series that look like all of it: at most two a column, the least and the greatest of
 * the epochs that share the column. Columns are a power of two epochs wide and begin at its
 * multiples, so that a growing curve does not shimmer.
 */
final class Thinning {
    private final double[] epochs;
    private final double[] values;
    private int count;

    private Thinning(int most) {
        epochs = new double[most];
        values = new double[most];
    }

    /**
     * Thins one stretch.
     *
     * @param first the first epoch, from 1
     * @param last the last epoch
     * @param columns how many points stand side by side
     */
    static Thinning of(Series series, int first, int last, int columns) {
        int from = Math.max(first - 1, 0);
        int to = Math.min(last, series.size());
        int length = Math.max(0, to - from);
        if (length <= 2 * columns) {
            Thinning all = new Thinning(length);
            for (int i = from; i < to; i++) {
                all.add(i + 1, finite(series.get(i)));
            }
            return all;
        }
        int width = 2 * Integer.highestOneBit((length - 1) / columns);
        Thinning thinned = new Thinning(2 * (length / width + 2));
        for (int start = from - from % width; start < to; start += width) {
            thinned.addColumn(series, Math.max(start, from), Math.min(start + width, to));
        }
        return thinned;
    }

    private void addColumn(Series series, int from, int to) {
        double least = series.least(from, to);
        double greatest = series.greatest(from, to);
        if (least > greatest) {
            add(from + 1, Double.NaN);
            return;
        }
        boolean rising = series.get(from) <= series.get(to - 1);
        double quarter = (to - from) / 4.0;
        add(from + 0.5 + quarter, rising ? least : greatest);
        add(to + 0.5 - quarter, rising ? greatest : least);
    }

    private void add(double epoch, double value) {
        epochs[count] = epoch;
        values[count++] = value;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** How many points there are. */
    int count() {
        return count;
    }

    /** Where a point stands; between two epochs when it stands for several. */
    double epoch(int point) {
        return epochs[point];
    }

    /** A point's value; NaN for a gap. */
    double value(int point) {
        return values[point];
    }

    /** The least number that the scale can show; +∞ if there is none. */
    double least(ChartScale scale) {
        return Arrays.stream(values, 0, count)
                .filter(scale::shows)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The greatest number that the scale can show; −∞ if there is none. */
    double greatest(ChartScale scale) {
        return Arrays.stream(values, 0, count)
                .filter(scale::shows)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
