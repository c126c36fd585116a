package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.axis.ColourBarAxis;
import gradlab.chart.axis.LinearScaleAxis;
import gradlab.chart.axis.NamesAxis;
import gradlab.chart.axis.Tick;
import gradlab.chart.axis.Ticks;
import gradlab.chart.line.EpochAxis;
import gradlab.chart.line.LayerPlans;
import gradlab.chart.line.RunPlans;
import gradlab.chart.line.Thinning;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.ColourMap;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.mark.EmptySentence;
import gradlab.chart.mark.MarkLines;
import gradlab.chart.mark.RunMarks;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.Measure;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;

import java.util.List;
import java.util.stream.IntStream;

/** A heat map, epochs × layers, of log₁₀ of the gradient norm; the layer at the input is lowest. */
final class WaterfallRecipe implements ChartRecipe {
    private static final LineRecipe NORMS = new LineRecipe(LayerPlans::gradientNorm);

    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        List<String> layers = LayerPlans.layers(subject.history());
        List<Series> norms = norms(subject.history(), layers.size());
        int epochs =
                Math.min(subject.epochs(), norms.stream().mapToInt(Series::size).max().orElse(0));
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
        ChartTheme theme = options.theme();
        int missing = (subject.diverged() ? theme.warning() : theme.neutral()).getRGB();
        plot.addAnnotation(new WaterfallImage(norms, range, missing, options));
        plot.addAnnotation(
                new MarkLines(RunMarks.overEpochs(subject.history(), options.large()), options));
        List<Tick> marks =
                Ticks.log(range, 5).stream()
                        .map(t -> new Tick(WaterfallImage.share(t.value(), range), t.label()))
                        .toList();
        plot.setRangeAxis(
                1, ChartFrame.dressed(new ColourBarAxis(ColourMap.VIRIDIS, marks), options, false));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        return ChartFrame.around(plot, tr("L2 norm of ∂J/∂W, on a log scale"), options);
    }

    @Override
    public boolean shows(ChartSubject subject) {
        int layers = LayerPlans.layers(subject.history()).size();
        return norms(subject.history(), layers).stream().anyMatch(series -> series.size() > 0);
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        return NORMS.at(subject, options, epoch);
    }

    private static List<Series> norms(RunHistory history, int layers) {
        return IntStream.range(0, layers)
                .mapToObj(i -> history.series(new SeriesKey(Measure.GRADIENT_NORM, i)))
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
}
