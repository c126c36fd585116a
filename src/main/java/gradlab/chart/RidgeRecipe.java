package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.LinearScaleAxis;
import gradlab.chart.axis.NamesAxis;
import gradlab.chart.line.LayerPlans;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.mark.EmptySentence;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.Histogram;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How values are distributed: over time for the layer that is emphasised or the only one, else for
 * every layer as of the epoch shown. What lies in front is newest, or nearest to the input.
 */
record RidgeRecipe(Histogram.Kind kind) implements ChartRecipe {
    private static final int CELLS = 96;
    private static final int MOST = 36;
    private static final double APART = 9;

    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        RunHistory history = subject.history();
        List<RunEvent.HistogramsTaken> taken = until(history, subject.epoch());
        if (taken.isEmpty()) {
            return empty(subject, options);
        }
        int layer = layer(history, options);
        return layer >= 0
                ? overTime(taken, layer, history, options)
                : perLayer(history, taken, options);
    }

    @Override
    public boolean showsOneEpoch() {
        return true;
    }

    /** Those taken up to an epoch. */
    private List<RunEvent.HistogramsTaken> until(RunHistory history, int epoch) {
        return history.histograms(kind).stream().filter(t -> t.epoch() <= epoch).toList();
    }

    private JFreeChart empty(ChartSubject subject, ChartOptions options) {
        XYPlot plot = plot(new Range(-1, 1), List.of(""), 1, null, options);
        String sentence =
                subject.history().epochs() == 0
                        ? tr("Press Space to train")
                        : shows(subject)
                                ? tr("No histogram had been taken up to this epoch")
                                : tr("Histograms were not recorded: switch them on under Record");
        plot.addAnnotation(
                new EmptySentence(
                        sentence, options.theme().muted(), ChartFrame.size(options) * 1.15));
        return ChartFrame.around(plot, values(), options);
    }

    /** Which layer's past is shown; −1 for all layers as they are now. */
    private static int layer(RunHistory history, ChartOptions options) {
        List<String> layers = LayerPlans.layers(history);
        return layers.size() == 1 ? 0 : layers.indexOf(options.highlighted());
    }

    private JFreeChart overTime(
            List<RunEvent.HistogramsTaken> taken,
            int layer,
            RunHistory history,
            ChartOptions options) {
        int room = (int) Math.clamp((options.height() - 64) / APART, 6, MOST);
        List<RunEvent.HistogramsTaken> chosen = evenly(taken, room);
        List<Histogram> histograms = chosen.stream().map(t -> t.layers().get(layer)).toList();
        Range over = range(histograms);
        List<String> epochs = chosen.stream().map(t -> Integer.toString(t.epoch())).toList();
        List<Ridge> ridges = ridges(epochs, histograms, over);
        ChartTheme theme = options.theme();
        List<Color> inks =
                IntStream.range(0, ridges.size())
                        .mapToObj(i -> aged(theme, i, ridges.size()))
                        .toList();
        double height = Math.max(2, ridges.size() / 7.0);
        XYPlot plot = plot(over, epochs, height, null, options);
        plot.addAnnotation(
                new RidgeLines(ridges, inks, over, height, theme.surface(), options.thick(1.2)));
        String name = LayerPlans.layers(history).get(layer);
        return ChartFrame.around(
                plot, tr("{0} of {1} · upward: epochs, newest in front", values(), name), options);
    }

    /** The newest in the accent, older ones ever paler. */
    private static Color aged(ChartTheme theme, int place, int count) {
        double age = count < 2 ? 0 : place / (count - 1.0);
        return Contrast.mix(theme.accent(), Contrast.mix(theme.surface(), theme.muted(), 0.6), age);
    }

    private JFreeChart perLayer(
            RunHistory history, List<RunEvent.HistogramsTaken> taken, ChartOptions options) {
        RunEvent.HistogramsTaken now = taken.getLast();
        List<String> layers = LayerPlans.layers(history);
        Range over = range(now.layers());
        List<Ridge> ridges = ridges(layers, now.layers(), over);
        ChartTheme theme = options.theme();
        int count = ridges.size();
        List<Color> inks =
                IntStream.range(0, count).mapToObj(i -> theme.line(count - 1 - i, count)).toList();
        double height = Math.max(1.3, count / 12.0);
        XYPlot plot = plot(over, layers, height, options.highlighted(), options);
        plot.addAnnotation(
                new RidgeLines(ridges, inks, over, height, theme.surface(), options.thick(1.2)));
        return ChartFrame.around(
                plot,
                tr("{0} of every layer, epoch {1}", values(), Integer.toString(now.epoch())),
                options);
    }

    private static List<Ridge> ridges(List<String> names, List<Histogram> histograms, Range over) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> Ridge.of(names.get(i), histograms.get(i), over, CELLS))
                .toList();
    }

    private String values() {
        return switch (kind) {
            case ACTIVATION -> tr("activations");
            case WEIGHT -> tr("weights");
            case GRADIENT -> tr("∂J/∂W of the last step");
        };
    }

    private static XYPlot plot(
            Range over,
            List<String> names,
            double height,
            @org.jspecify.annotations.Nullable String important,
            ChartOptions options) {
        NamesAxis up = new NamesAxis(names, important, height - 0.4);
        XYPlot plot =
                new XYPlot(
                        new XYSeriesCollection(),
                        ChartFrame.dressed(new LinearScaleAxis("", over, 0), options, true),
                        ChartFrame.dressed(up, options, false),
                        null);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    /** Some of them at even distances, the newest first. */
    private static List<RunEvent.HistogramsTaken> evenly(
            List<RunEvent.HistogramsTaken> taken, int most) {
        int count = Math.min(most, taken.size());
        List<RunEvent.HistogramsTaken> chosen = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int back = count == 1 ? 0 : (int) Math.round(i * (taken.size() - 1.0) / (count - 1));
            chosen.add(taken.get(taken.size() - 1 - back));
        }
        return chosen;
    }

    /** What nearly all values of nearly all histograms lie in, so that no outlier flattens them. */
    private static Range range(List<Histogram> histograms) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Histogram histogram : histograms) {
            low = Math.min(low, quantile(histogram, 0.002));
            high = Math.max(high, quantile(histogram, 0.998));
        }
        if (!(low <= high)) {
            return new Range(-1, 1);
        }
        double margin = high > low ? 0.04 * (high - low) : Math.max(1e-6, Math.abs(high));
        return new Range(low - margin, high + margin);
    }

    private static double quantile(Histogram histogram, double share) {
        int[] counts = histogram.counts();
        double width = ((double) histogram.high() - histogram.low()) / counts.length;
        double wanted = share * IntStream.of(counts).sum();
        double passed = 0;
        for (int i = 0; i < counts.length; i++) {
            if (passed + counts[i] >= wanted && counts[i] > 0) {
                return histogram.low() + (i + (wanted - passed) / counts[i]) * width;
            }
            passed += counts[i];
        }
        return Double.NaN;
    }

    @Override
    public String lacks(ChartSubject subject) {
        boolean lacking = subject.history().epochs() > 0 && !shows(subject);
        return lacking ? tr("Histograms were not recorded: switch them on under Record") : "";
    }

    @Override
    public boolean shows(ChartSubject subject) {
        return !subject.history().histograms(kind).isEmpty();
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        List<RunEvent.HistogramsTaken> until = until(subject.history(), epoch);
        if (until.isEmpty()) {
            return "";
        }
        List<String> layers = LayerPlans.layers(subject.history());
        int chosen = layer(subject.history(), options);
        int layer = chosen < 0 ? layers.size() - 1 : chosen;
        Histogram histogram = until.getLast().layers().get(layer);
        return tr(
                "{0} {1} … {2}",
                layers.get(layer), Numbers.brief(histogram.low()), Numbers.brief(histogram.high()));
    }
}
