package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.mark.BestMark;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.mark.Guide;
import gradlab.chart.mark.GuideBand;
import gradlab.chart.mark.LeftScaleMark;
import gradlab.chart.mark.Mark;
import gradlab.chart.mark.MarkLines;
import gradlab.chart.mark.RunMarks;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.BestEpoch;
import gradlab.run.history.Series;
import gradlab.text.Numbers;

import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The marks on curves: knobs turned, phases, why the run ended, where a curve left the scale, its
 * best epoch, bands.
 */
final class LineMarks {
    private static final int FEW = 3;
    private static final int NAMED = 2;
    private final ChartSubject subject;
    private final ThinnedLines data;
    private final ChartOptions options;
    private final LinePlan plan;
    private final Map<Integer, List<Left>> left = new LinkedHashMap<>();

    /** A curve that is no longer a number but NaN, ∞ or −∞. */
    private record Left(String curve, String what) {}

    LineMarks(LinePlan plan, ChartSubject subject, ThinnedLines data, ChartOptions options) {
        this.plan = plan;
        this.subject = subject;
        this.data = data;
        this.options = options;
        for (int i = 0; i < data.getSeriesCount(); i++) {
            noteLeftScale(i);
        }
    }

    private void noteLeftScale(int series) {
        Series values = data.values(series);
        int at = values.leftScaleAt();
        if (at >= 0 && leftScale(values, at)) {
            left.computeIfAbsent(at + 1, epoch -> new ArrayList<>())
                    .add(new Left(data.line(series).label(), Numbers.brief(values.get(at))));
        }
    }

    /** The share of the plot's height to be left above the curves for words. */
    double headroom() {
        List<Mark> all = marks();
        if (all.isEmpty()) {
            return 0;
        }
        boolean left = all.stream().anyMatch(m -> m.kind() == Mark.Kind.LEFT_SCALE);
        int rows = Math.min(all.size(), options.large() || left ? 2 : 1);
        double row = 1.5 * ChartFrame.size(options);
        return rows * row / Math.max(4 * row, options.height() - 64);
    }

    /** Adds them all. */
    void addTo(XYPlot plot, XYLineAndShapeRenderer renderer) {
        if (data.getSeriesCount() == 0) {
            return;
        }
        Guide guide = plan.guide();
        if (guide != null) {
            renderer.addAnnotation(new GuideBand(guide, options), Layer.BACKGROUND);
        }
        for (int i = 0; i < data.getSeriesCount(); i++) {
            Color colour = (Color) renderer.getSeriesPaint(i);
            addLeftScale(plot, i, colour);
            Envelope envelope = shownEnvelope(i);
            if (envelope != null) {
                renderer.addAnnotation(
                        new EnvelopeBand(envelope, options.scale(), colour), Layer.BACKGROUND);
            }
            if (data.line(i).equals(plan.marked())) {
                addBest(plot, i, colour);
            }
        }
        plot.addAnnotation(new MarkLines(marks(), options));
    }

    private List<Mark> marks() {
        List<Mark> marks =
                new ArrayList<>(
                        plan.across() == LinePlan.Across.STEPS
                                ? RunMarks.overSteps(subject.history())
                                : RunMarks.overEpochs(subject.history(), options.large()));
        left.forEach(
                (epoch, curves) ->
                        marks.add(new Mark(epoch, words(epoch, curves), Mark.Kind.LEFT_SCALE)));
        return marks;
    }

    private String words(int place, List<Left> curves) {
        String what =
                curves.stream().map(Left::what).distinct().collect(Collectors.joining(tr(" or ")));
        String who =
                curves.size() <= (options.large() ? NAMED : 1)
                        ? curves.stream().map(Left::curve).collect(Collectors.joining(", "))
                        : tr("{0} {0|curve|curves}", Integer.toString(curves.size()));
        String name = Integer.toString(place);
        return plan.across() == LinePlan.Across.STEPS
                ? tr("{0}: {1} in step {2}", who, what, name)
                : tr("{0}: {1} in epoch {2}", who, what, name);
    }

    private void addLeftScale(XYPlot plot, int series, Color colour) {
        Series values = data.values(series);
        int at = values.leftScaleAt();
        if (at >= 0 && leftScale(values, at)) {
            plot.addAnnotation(new LeftScaleMark(at + 1, true, colour, series));
        }
        Thinning points = data.points(series);
        for (int i = 0; i < points.count(); i++) {
            if (Double.isFinite(points.value(i)) && !options.scale().shows(points.value(i))) {
                plot.addAnnotation(new LeftScaleMark(points.epoch(i), false, colour, series));
                return;
            }
        }
    }

    // A number that is merely no longer recorded is not a number either.
    private boolean leftScale(Series values, int at) {
        return Float.isInfinite(values.get(at)) || subject.diverged();
    }

    /** The band around a curve as it is drawn; null for none. */
    @Nullable Envelope shownEnvelope(int series) {
        Envelope envelope = data.line(series).envelope();
        if (envelope == null || (envelope.common() && options.scale() == ChartScale.LOG)) {
            return null;
        }
        return banded(series, envelope.common()) ? envelope : null;
    }

    /** Many bands on top of each other say nothing: then the emphasised one, or the outermost. */
    private boolean banded(int series, boolean common) {
        int count = data.getSeriesCount();
        boolean emphasis =
                IntStream.range(0, count)
                        .anyMatch(i -> data.line(i).label().equals(options.highlighted()));
        if (emphasis) {
            return data.line(series).label().equals(options.highlighted());
        }
        return count == 1 || (common && (count <= FEW || series == 0 || series == count - 1));
    }

    private void addBest(XYPlot plot, int series, Color colour) {
        Series values = data.values(series);
        int size = values.size();
        float least = values.least(0, size);
        int wanted = BestEpoch.toGoBackTo(subject.history());
        for (int i = 0; i < size - 1; i++) {
            if (wanted == 0 ? values.get(i) == least : i + 1 == wanted) {
                String words =
                        options.large()
                                ? tr("best, epoch {0}", Integer.toString(i + 1))
                                : tr("best");
                plot.addAnnotation(new BestMark(i + 1, values.get(i), words, colour, options));
                return;
            }
        }
    }
}
