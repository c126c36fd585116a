package gradlab.chart.line;

import gradlab.chart.axis.ChartScale;
import gradlab.run.history.Series;

import java.util.Arrays;

/**
 * Points of a series that look like all of it: at most two a column, the least and the greatest of
 * the epochs that share the column. Columns are a power of two epochs wide and begin at its
 * multiples, so that a growing curve does not shimmer.
 */
public final class Thinning {
    private static final int SAMPLES = 16;

    private final double[] epochs;
    private final double[] values;
    // Of whole columns: empty where every epoch has a point of its own.
    private final double[] centres;
    private final double[] leasts;
    private final double[] greatests;
    private final double[] means;
    private int count;
    private int columns;

    private Thinning(int points, int mostColumns) {
        epochs = new double[points];
        values = new double[points];
        centres = new double[mostColumns];
        leasts = new double[mostColumns];
        greatests = new double[mostColumns];
        means = new double[mostColumns];
    }

    /**
     * Thins one stretch.
     *
     * @param first the first epoch, from 1
     * @param last the last epoch
     * @param columns how many points stand side by side
     */
    public static Thinning of(Series series, int first, int last, int columns) {
        int from = Math.max(first - 1, 0);
        int to = Math.min(last, series.size());
        int length = Math.max(0, to - from);
        if (length <= 2 * columns) {
            Thinning all = new Thinning(length, 0);
            for (int i = from; i < to; i++) {
                all.add(i + 1, finite(series.get(i)));
            }
            return all;
        }
        int width = columnWidth(length, columns);
        int most = length / width + 2;
        Thinning thinned = new Thinning(2 * most, most);
        for (int start = from - from % width; start < to; start += width) {
            thinned.addColumn(series, Math.max(start, from), Math.min(start + width, to));
        }
        return thinned;
    }

    /** How many epochs share a column: 1, or a power of two. */
    public static int columnWidth(int length, int columns) {
        return length <= 2 * columns ? 1 : 2 * Integer.highestOneBit((length - 1) / columns);
    }

    private void addColumn(Series series, int from, int to) {
        double least = series.least(from, to);
        double greatest = series.greatest(from, to);
        boolean gap = least > greatest;
        centres[columns] = (from + 1 + to) / 2.0;
        means[columns] = mean(series, from, to);
        leasts[columns] = gap ? Double.NaN : least;
        greatests[columns++] = gap ? Double.NaN : greatest;
        if (gap) {
            add(from + 1, Double.NaN);
            return;
        }
        boolean rising = series.get(from) <= series.get(to - 1);
        double quarter = (to - from) / 4.0;
        add(from + 0.5 + quarter, rising ? least : greatest);
        add(to + 0.5 - quarter, rising ? greatest : least);
    }

    private static double mean(Series series, int from, int to) {
        double sum = 0;
        int count = 0;
        for (int i = from; i < to; i += Math.max(1, (to - from) / SAMPLES)) {
            if (Float.isFinite(series.get(i))) {
                sum += series.get(i);
                count++;
            }
        }
        return sum / count;
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

    /** How many columns stand for several epochs each; 0 where each epoch has its own point. */
    int columns() {
        return columns;
    }

    /** The middle of a column's epochs. */
    double centre(int column) {
        return centres[column];
    }

    /** The least value of a column; NaN for a gap. */
    public double least(int column) {
        return leasts[column];
    }

    /** The greatest value of a column; NaN for a gap. */
    public double greatest(int column) {
        return greatests[column];
    }

    /** About the mean of a column, of some of its epochs; NaN for a gap. */
    double mean(int column) {
        return means[column];
    }

    /** The least number that the scale can show; +∞ if there is none. */
    public double least(ChartScale scale) {
        return Arrays.stream(values, 0, count)
                .filter(scale::shows)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The greatest number that the scale can show; −∞ if there is none. */
    public double greatest(ChartScale scale) {
        return Arrays.stream(values, 0, count)
                .filter(scale::shows)
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }
}
