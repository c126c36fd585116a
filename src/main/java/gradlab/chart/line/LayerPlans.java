package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.chart.mark.Guide;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;

import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The charts with one number an epoch and layer: a line a layer, the output's on top. */
public final class LayerPlans {
    private static final int SOLID = 4;
    private static final int DASHED = 11;
    // Half a decade to either side of a thousandth, the rule of thumb of Karpathy's CS231n notes.
    private static final Guide HEALTHY = new Guide(3e-4, 3e-3, tr("usual: about 1e-3"));

    private LayerPlans() {}

    public static LinePlan gradientNorm(RunHistory history) {
        return plan(
                history,
                tr("L2 norm of ∂J/∂W, mean over the steps"),
                lines(history, Measure.GRADIENT_NORM, (line, index) -> steps(history, index)));
    }

    private static @Nullable Envelope steps(RunHistory history, int index) {
        Series least = history.series(new SeriesKey(Measure.GRADIENT_NORM_MIN, index));
        Series greatest = history.series(new SeriesKey(Measure.GRADIENT_NORM_MAX, index));
        return least.size() == 0 ? null : new Envelope.Extremes(least, greatest);
    }

    public static LinePlan updateRatio(RunHistory history) {
        return plan(history, tr("L2 norm of ΔW over that of W"), Measure.UPDATE_RATIO, LinePlan.ANY)
                .with(HEALTHY);
    }

    public static LinePlan weightNorm(RunHistory history) {
        return plan(history, tr("L2 norm of W"), Measure.WEIGHT_NORM, LinePlan.ANY);
    }

    public static LinePlan saturated(RunHistory history) {
        return plan(
                history, tr("share of saturated activations"), Measure.SATURATED, LinePlan.SHARE);
    }

    public static LinePlan dead(RunHistory history) {
        return plan(history, tr("share of dead units"), Measure.DEAD, LinePlan.SHARE);
    }

    public static LinePlan activation(RunHistory history) {
        return plan(
                history,
                tr("activation, mean ± 2 standard deviations"),
                lines(
                        history,
                        Measure.ACTIVATION_MEAN,
                        (line, index) -> spread(history, line, index)));
    }

    private static @Nullable Envelope spread(RunHistory history, Series mean, int index) {
        Series deviation = history.series(new SeriesKey(Measure.ACTIVATION_SD, index));
        return deviation.size() == 0 ? null : new Envelope.Spread(mean, deviation);
    }

    private static LinePlan plan(RunHistory history, String valueAxis, List<Line> lines) {
        return new LinePlan(valueAxis, lines, LinePlan.ANY, null, RunPlans.whenEmpty(history));
    }

    private static LinePlan plan(
            RunHistory history, String valueAxis, Measure measure, Range bounds) {
        return new LinePlan(
                valueAxis,
                lines(history, measure, (line, index) -> null),
                bounds,
                null,
                RunPlans.whenEmpty(history));
    }

    /** What lies around the curve of a layer. */
    private interface Around {
        @Nullable Envelope of(Series line, int index);
    }

    private static List<Line> lines(RunHistory history, Measure measure, Around around) {
        List<String> layers = layers(history);
        List<Line> lines = new ArrayList<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            int colour = lines.size();
            Series values = history.series(new SeriesKey(measure, i));
            Line.Pattern pattern = pattern(colour, layers.size());
            Line line = new Line(layers.get(i), values, colour, pattern);
            lines.add(line.within(around.of(values, i)));
        }
        return lines;
    }

    /** The names of the layers with a kernel, input side first; empty before the run. */
    public static List<String> layers(RunHistory history) {
        RunEvent.Started started = history.started();
        return started == null ? List.of() : started.layers();
    }

    // Seven colours: every pair of colour and pattern comes once in the first fourteen lines.
    static Line.Pattern pattern(int colour, int count) {
        if (count > 14 || colour < SOLID) {
            return Line.Pattern.SOLID;
        }
        return colour < DASHED ? Line.Pattern.DASHED : Line.Pattern.DOTTED;
    }
}
