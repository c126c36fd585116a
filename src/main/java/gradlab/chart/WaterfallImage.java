package gradlab.chart;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.line.Thinning;
import gradlab.chart.look.ColourMap;
import gradlab.chart.subject.ChartOptions;
import gradlab.run.history.Series;

import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A row of colours a layer, computed for the stretch of epochs in sight when it is drawn. Columns
 * are a power of two epochs wide and begin at its multiples, so that a growing picture does not
 * shimmer.
 */
final class WaterfallImage extends AbstractXYAnnotation {
    private static final long serialVersionUID = 1;
    private static final int SAMPLES = 8;
    private final transient List<Series> rows;
    private final Range range;
    private final int missing;
    private final int columns;
    private final double pixels;

    /**
     * An image.
     *
     * @param rows one series each, the lowest first
     * @param range what the colours cover, on a log scale
     * @param missing the colour where there is no number
     */
    WaterfallImage(List<Series> rows, Range range, int missing, ChartOptions options) {
        this.rows = rows;
        this.range = range;
        this.missing = missing;
        columns = options.columns();
        pixels = options.pixels();
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        int epochs = rows.stream().mapToInt(Series::size).max().orElse(0);
        int first = (int) Math.clamp(Math.floor(domainAxis.getLowerBound() - 0.5), 0, epochs);
        int last = (int) Math.clamp(Math.ceil(domainAxis.getUpperBound() + 0.5), first, epochs);
        if (first == last) {
            return;
        }
        int width = Thinning.columnWidth(last - first, columns);
        int start = first - first % width;
        int count = Math.ceilDiv(last - start, width);
        double left = domainAxis.valueToJava2D(start + 0.5, area, RectangleEdge.BOTTOM);
        double right =
                domainAxis.valueToJava2D(
                        start + count * (double) width + 0.5, area, RectangleEdge.BOTTOM);
        double top = rangeAxis.valueToJava2D(rows.size() - 0.5, area, RectangleEdge.LEFT);
        double bottom = rangeAxis.valueToJava2D(-0.5, area, RectangleEdge.LEFT);
        int tall = (int) Math.clamp(Math.ceil((bottom - top) * pixels / rows.size()), 1, 256);
        BufferedImage image = image(start, width, count, tall);
        AffineTransform fit = AffineTransform.getTranslateInstance(left, top);
        fit.scale((right - left) / image.getWidth(), (bottom - top) / image.getHeight());
        double end = domainAxis.valueToJava2D(epochs + 0.5, area, RectangleEdge.BOTTOM);
        Shape clip = g2.getClip();
        g2.clip(
                new Rectangle2D.Double(
                        area.getMinX(), area.getMinY(), end - area.getMinX(), area.getHeight()));
        g2.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g2.drawImage(image, fit, null);
        g2.setClip(clip);
    }

    // Rows as tall as on the surface, since other programs blur an image that they enlarge.
    private BufferedImage image(int start, int width, int count, int tall) {
        BufferedImage image =
                new BufferedImage(count, rows.size() * tall, BufferedImage.TYPE_INT_RGB);
        int[] line = new int[count];
        for (int row = 0; row < rows.size(); row++) {
            Series series = rows.get(rows.size() - 1 - row);
            for (int x = 0; x < count; x++) {
                line[x] = colour(series, start + x * width, start + (x + 1) * width);
            }
            for (int y = row * tall; y < (row + 1) * tall; y++) {
                image.setRGB(0, y, count, 1, line, 0, count);
            }
        }
        return image;
    }

    /** Of the mean of the logarithms; 0 gets the lowest colour, what is no number another. */
    private int colour(Series series, int from, int to) {
        double sum = 0;
        int count = 0;
        boolean zero = false;
        int step = Math.max(1, (to - from) / SAMPLES);
        int size = series.size();
        for (int i = from; i < Math.min(to, size); i += step) {
            double value = series.get(i);
            if (ChartScale.LOG.shows(value)) {
                sum += Math.log(value);
                count++;
            }
            zero |= value == 0;
        }
        if (count == 0 && zero) {
            return ColourMap.VIRIDIS.rgb(0);
        }
        return count > 0 ? ColourMap.VIRIDIS.rgb(share(Math.exp(sum / count), range)) : missing;
    }

    /** Where a value stands in a range, on a log scale. */
    static double share(double value, Range range) {
        return Math.log(value / range.getLowerBound())
                / Math.log(range.getUpperBound() / range.getLowerBound());
    }
}
