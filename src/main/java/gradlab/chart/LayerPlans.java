package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.run.Measure;
import gradlab.run.Metric;
import gradlab.run.RunEvent;
import gradlab.run.RunHistory;
import gradlab.run.Series;

import org.jfree.data.Range;

import java.util.ArrayList;
import java.util.List;

/** The charts with one number an epoch and layer: a line a layer, the output's on top. */
final class LayerPlans {
    private static final int SOLID = 4;
    private static final int DASHED = 11;

    private LayerPlans() {}

    static LinePlan gradientNorm(RunHistory history) {
        return plan(
                history,
                tr("L2 norm of ∂J/∂W, mean over the steps"),
                Measure.GRADIENT_NORM,
                LinePlan.ANY);
    }

    static LinePlan updateRatio(RunHistory history) {
        return plan(
                history, tr("L2 norm of ΔW over that of W"), Measure.UPDATE_RATIO, LinePlan.ANY);
    }

    static LinePlan weightNorm(RunHistory history) {
        return plan(history, tr("L2 norm of W"), Measure.WEIGHT_NORM, LinePlan.ANY);
    }

    static LinePlan saturated(RunHistory history) {
        return plan(
                history, tr("share of saturated activations"), Measure.SATURATED, LinePlan.SHARE);
    }

    static LinePlan dead(RunHistory history) {
        return plan(history, tr("share of dead units"), Measure.DEAD, LinePlan.SHARE);
    }

    static LinePlan activation(RunHistory history) {
        List<Line> lines = new ArrayList<>();
        for (Line line : lines(history, Measure.ACTIVATION_MEAN)) {
            int layer = lines.size();
            int index = layers(history).size() - 1 - layer;
            Series sd = history.series(new Metric(Measure.ACTIVATION_SD, index));
            lines.add(
                    new Line(
                            line.label(),
                            line.values(),
                            sd.size() == 0 ? null : sd,
                            line.colour(),
                            line.pattern()));
        }
        return new LinePlan(
                tr("activation, mean ± 2 standard deviations"),
                lines,
                LinePlan.ANY,
                null,
                RunPlans.whenEmpty(history));
    }

    private static LinePlan plan(
            RunHistory history, String valueAxis, Measure measure, Range bounds) {
        return new LinePlan(
                valueAxis, lines(history, measure), bounds, null, RunPlans.whenEmpty(history));
    }

    private static List<Line> lines(RunHistory history, Measure measure) {
        List<String> layers = layers(history);
        List<Line> lines = new ArrayList<>();
        for (int i = layers.size() - 1; i >= 0; i--) {
            int colour = lines.size();
            Series values = history.series(new Metric(measure, i));
            lines.add(new Line(layers.get(i), values, colour, pattern(colour, layers.size())));
        }
        return lines;
    }

    /** The names of the layers with a kernel, input side first; empty before the run. */
    static List<String> layers(RunHistory history) {
        RunEvent.Started started = history.started();
        return started == null ? List.of() : started.layers();
    }

    // Seven colours: every pair of colour and pattern comes once in the first fourteen lines.
    private static Line.Pattern pattern(int colour, int count) {
        if (count > 14 || colour < SOLID) {
            return Line.Pattern.SOLID;
        }
        return colour < DASHED ? Line.Pattern.DASHED : Line.Pattern.DOTTED;
    }
}
