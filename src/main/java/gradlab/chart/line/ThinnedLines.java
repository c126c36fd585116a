package gradlab.chart.line;

import gradlab.chart.axis.ChartScale;
import gradlab.run.history.Series;

import org.jfree.data.Range;
import org.jfree.data.xy.AbstractXYDataset;

import java.util.ArrayList;
import java.util.List;

/** The curves of a chart as JFreeChart reads them: thinned to the stretch of epochs in sight. */
final class ThinnedLines extends AbstractXYDataset {
    private static final long serialVersionUID = 1;
    private final transient List<Line> lines;
    private final transient List<Series> values;
    private final transient ChartScale scale;
    private final int columns;
    private final int epochs;
    private transient List<Thinning> thinned = List.of();
    private transient Range shown = new Range(0, 0);

    /**
     * Shows everything at first.
     *
     * @param values the lines' numbers, smoothed as asked
     * @param columns how many points may stand side by side
     * @param most how many epochs there are at most; more may be recorded meanwhile
     */
    ThinnedLines(List<Line> lines, List<Series> values, ChartScale scale, int columns, int most) {
        this.lines = lines;
        this.values = values;
        this.scale = scale;
        this.columns = columns;
        epochs = Math.min(most, values.stream().mapToInt(Series::size).max().orElse(0));
        thin(new Range(0, epochs + 1.0));
    }

    /** Shows another stretch and tells the chart. */
    void show(Range range) {
        if (!range.equals(shown)) {
            thin(range);
            fireDatasetChanged();
        }
    }

    private void thin(Range range) {
        shown = range;
        int first = (int) Math.clamp(Math.floor(range.getLowerBound()) - 1, 1, epochs + 1);
        int last = (int) Math.clamp(Math.ceil(range.getUpperBound()) + 1, 0, epochs);
        List<Thinning> all = new ArrayList<>();
        values.forEach(series -> all.add(Thinning.of(series, first, last, columns)));
        thinned = all;
    }

    Line line(int series) {
        return lines.get(series);
    }

    Series values(int series) {
        return values.get(series);
    }

    Thinning points(int series) {
        return thinned.get(series);
    }

    ChartScale scale() {
        return scale;
    }

    /** How many epochs there are. */
    int epochs() {
        return epochs;
    }

    /** The newest value in sight that the scale can show; NaN if there is none. */
    double lastShown(int series) {
        Thinning points = thinned.get(series);
        for (int i = points.count() - 1; i >= 0; i--) {
            if (points.epoch(i) <= shown.getUpperBound() && scale.shows(points.value(i))) {
                return i == points.count() - 1
                        ? exactEnd(series, points.value(i))
                        : points.value(i);
            }
        }
        return Double.NaN;
    }

    // The last column may stand for several epochs; the label belongs to the very last.
    private double exactEnd(int series, double otherwise) {
        Series all = values.get(series);
        int last = (int) Math.min(all.size(), Math.floor(shown.getUpperBound()));
        double end = last > 0 ? all.get(last - 1) : otherwise;
        return scale.shows(end) ? end : otherwise;
    }

    /** From the least to the greatest value that the scale can show; null if there is none. */
    @org.jspecify.annotations.Nullable
    Range extent() {
        double least = thinned.stream().mapToDouble(t -> t.least(scale)).min().orElse(1);
        double greatest = thinned.stream().mapToDouble(t -> t.greatest(scale)).max().orElse(0);
        return least <= greatest ? new Range(least, greatest) : null;
    }

    @Override
    public int getSeriesCount() {
        return lines.size();
    }

    @Override
    public String getSeriesKey(int series) {
        return lines.get(series).label();
    }

    @Override
    public int getItemCount(int series) {
        return thinned.get(series).count();
    }

    @Override
    public Number getX(int series, int item) {
        return getXValue(series, item);
    }

    @Override
    public Number getY(int series, int item) {
        return getYValue(series, item);
    }

    @Override
    public double getXValue(int series, int item) {
        return thinned.get(series).epoch(item);
    }

    @Override
    public double getYValue(int series, int item) {
        double value = thinned.get(series).value(item);
        return scale.shows(value) ? value : Double.NaN;
    }
}
