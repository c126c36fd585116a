package gradlab.chart;

import gradlab.chart.axis.LinearScaleAxis;

import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** Moves the sight of a chart: what stands between its edges, never beyond the whole run. */
public final class ChartZoom {
    private static final double MARGIN = 0.04;
    private final XYPlot plot;

    /** Of one chart. */
    public ChartZoom(XYPlot plot) {
        this.plot = plot;
    }

    /** Narrows the epochs in sight around their middle; above 1 widens them. */
    public void scale(double factor) {
        ValueAxis axis = plot.getDomainAxis();
        Range whole = whole();
        Range now = axis.getRange();
        double length = now.getLength() * factor;
        if (length >= whole.getLength()) {
            axis.setAutoRange(true);
            return;
        }
        double least = Math.min(now.getCentralValue() - length / 2, whole.getUpperBound() - length);
        double from = Math.max(least, whole.getLowerBound());
        axis.setRange(new Range(from, from + length));
    }

    /** Moves the epochs in sight by a share of them, to the right where positive. */
    public void pan(double share) {
        ValueAxis axis = plot.getDomainAxis();
        Range whole = whole();
        Range now = axis.getRange();
        double wish = share * now.getLength();
        double by =
                Math.clamp(
                        wish,
                        Math.min(0, whole.getLowerBound() - now.getLowerBound()),
                        Math.max(0, whole.getUpperBound() - now.getUpperBound()));
        if (by != 0) {
            axis.setRange(Range.shift(now, by, true));
        }
    }

    /** Shows the whole run again. */
    public void reset() {
        plot.getDomainAxis().setAutoRange(true);
        plot.getRangeAxis().setAutoRange(true);
    }

    /** Lets the values fill the height with what the epochs in sight hold. */
    public void fitValues() {
        ValueAxis axis = plot.getRangeAxis();
        if (plot.getDomainAxis().isAutoRange()) {
            axis.setAutoRange(true);
            return;
        }
        Range found = extent();
        if (found == null) {
            return;
        }
        axis.setRange(axis instanceof LogAxis ? log(found) : linear(found));
    }

    private static Range linear(Range found) {
        double room =
                found.getLength() > 0
                        ? MARGIN * found.getLength()
                        : Math.max(1e-9, MARGIN * Math.abs(found.getCentralValue()));
        return new Range(found.getLowerBound() - room, found.getUpperBound() + room);
    }

    private static Range log(Range found) {
        double ratio = found.getUpperBound() / found.getLowerBound();
        double room = Math.max(Math.pow(ratio, MARGIN), 1.05);
        return new Range(found.getLowerBound() / room, found.getUpperBound() * room);
    }

    /** Of the points of all curves between the edges; null where there are none. */
    private @Nullable Range extent() {
        Range sight = plot.getDomainAxis().getRange();
        Range found = null;
        for (int i = 0; i < plot.getDatasetCount(); i++) {
            XYDataset data = plot.getDataset(i);
            for (int series = 0; data != null && series < data.getSeriesCount(); series++) {
                for (int item = 0; item < data.getItemCount(series); item++) {
                    double value = data.getYValue(series, item);
                    if (sight.contains(data.getXValue(series, item)) && !Double.isNaN(value)) {
                        found = Range.expandToInclude(found, value);
                    }
                }
            }
        }
        return found;
    }

    private Range whole() {
        return plot.getDomainAxis() instanceof LinearScaleAxis axis
                ? axis.home()
                : plot.getDomainAxis().getRange();
    }
}
