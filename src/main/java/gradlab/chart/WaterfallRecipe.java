package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.run.Measure;
import gradlab.run.Metric;
import gradlab.run.RunHistory;
import gradlab.run.Series;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A heat map, epochs × layers, of log₁₀ of the gradient norm; the layer at the input is lowest. */
final class WaterfallRecipe implements ChartRecipe {
    private static final int SAMPLES = 8;

    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        List<String> layers = LayerPlans.layers(subject.history());
        List<Series> norms = norms(subject.history(), layers.size());
        int epochs = norms.stream().mapToInt(Series::size).max().orElse(0);
        ValueAxis names =
                ChartFrame.dressed(new NamesAxis(layers, options.highlighted()), options, false);
        if (epochs == 0) {
            XYPlot empty = plot(EpochAxis.over(EpochAxis.planned(subject)), names, options);
            empty.addAnnotation(
                    new EmptySentence(
                            RunPlans.whenEmpty(subject.history()),
                            options.theme().muted(),
                            ChartFrame.size(options) * 1.15));
            return ChartFrame.around(empty, tr("L2 norm of ∂J/∂W, on a log scale"), options);
        }
        Range range = range(norms);
        XYPlot plot = plot(EpochAxis.columns(epochs), names, options);
        Rectangle2D place = new Rectangle2D.Double(0.5, -0.5, epochs, layers.size());
        BufferedImage image = image(norms, epochs, range, options, subject.diverged());
        plot.addAnnotation(new HeatImage(image, place, false));
        List<Tick> marks =
                Ticks.log(range, 5).stream()
                        .map(t -> new Tick(share(t.value(), range), t.label()))
                        .toList();
        plot.setRangeAxis(
                1, ChartFrame.dressed(new ColourBarAxis(ColourMap.VIRIDIS, marks), options, false));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        return ChartFrame.around(plot, tr("L2 norm of ∂J/∂W, on a log scale"), options);
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        return new LineRecipe(LayerPlans::gradientNorm).at(subject, options, epoch);
    }

    @Override
    public boolean shows(ChartSubject subject) {
        int layers = LayerPlans.layers(subject.history()).size();
        return norms(subject.history(), layers).stream().anyMatch(series -> series.size() > 0);
    }

    private static List<Series> norms(RunHistory history, int layers) {
        return java.util.stream.IntStream.range(0, layers)
                .mapToObj(i -> history.series(new Metric(Measure.GRADIENT_NORM, i)))
                .toList();
    }

    private static XYPlot plot(LinearScaleAxis epochs, ValueAxis names, ChartOptions options) {
        XYPlot plot =
                new XYPlot(
                        new XYSeriesCollection(),
                        ChartFrame.dressed(epochs, options, false),
                        names,
                        null);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    private static Range range(List<Series> norms) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = 0;
        for (Series series : norms) {
            Thinning points = Thinning.of(series, 1, series.size(), 256);
            least = Math.min(least, points.least(ChartScale.LOG));
            greatest = Math.max(greatest, points.greatest(ChartScale.LOG));
        }
        return least <= greatest
                ? ChartScale.LOG.rounded(new Range(least, greatest), 5)
                : new Range(1e-3, 1);
    }

    private static double share(double value, Range range) {
        return Math.log(value / range.getLowerBound())
                / Math.log(range.getUpperBound() / range.getLowerBound());
    }

    private static BufferedImage image(
            List<Series> norms, int epochs, Range range, ChartOptions options, boolean diverged) {
        int width = Math.min(epochs, options.columns());
        BufferedImage image = new BufferedImage(width, norms.size(), BufferedImage.TYPE_INT_ARGB);
        ChartTheme theme = options.theme();
        int missing = (diverged ? theme.warning() : theme.neutral()).getRGB();
        for (int row = 0; row < norms.size(); row++) {
            Series series = norms.get(norms.size() - 1 - row);
            for (int x = 0; x < width; x++) {
                int from = (int) ((long) x * epochs / width);
                int to = (int) ((x + 1L) * epochs / width);
                image.setRGB(x, row, colour(series, from, to, range, missing));
            }
        }
        return image;
    }

    /** Of the mean of the logarithms; another colour where there is none. */
    private static int colour(Series series, int from, int to, Range range, int missing) {
        double sum = 0;
        int count = 0;
        int step = Math.max(1, (to - from) / SAMPLES);
        for (int i = from; i < Math.min(to, series.size()); i += step) {
            double value = series.get(i);
            if (ChartScale.LOG.shows(value)) {
                sum += share(value, range);
                count++;
            }
        }
        return count > 0 ? ColourMap.VIRIDIS.rgb(sum / count) : missing;
    }
}
