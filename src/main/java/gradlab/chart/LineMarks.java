package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.run.Outcome;
import gradlab.run.RunEvent;
import gradlab.run.Series;

import org.jfree.chart.annotations.XYAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.util.stream.IntStream;

/**
 * The marks on curves: knobs turned, why the run ended, where a curve left the scale, its best
 * epoch, bands.
 */
final class LineMarks {
    private static final int FEW = 3;
    private final ChartSubject subject;
    private final ThinnedLines data;
    private final ChartOptions options;

    LineMarks(ChartSubject subject, ThinnedLines data, ChartOptions options) {
        this.subject = subject;
        this.data = data;
        this.options = options;
    }

    /**
     * Adds them all.
     *
     * @param marked the line whose least value is the best epoch; null for none
     */
    void addTo(XYPlot plot, XYLineAndShapeRenderer renderer, @Nullable Line marked) {
        if (data.getSeriesCount() == 0) {
            return;
        }
        for (RunEvent.KnobTurned knob : subject.history().knobsTurned()) {
            String words =
                    options.large()
                            ? tr(
                                    "{0} {1} → {2}",
                                    knob.knob().replace('_', ' '), knob.from(), knob.to())
                            : "";
            plot.addAnnotation(
                    new EpochMark(
                            knob.epoch(),
                            words,
                            options.theme().muted(),
                            options.theme().surface(),
                            false));
        }
        Outcome outcome = subject.history().outcome();
        if (outcome != null && outcome.reason() != Outcome.Reason.COMPLETED) {
            plot.addAnnotation(end(outcome));
        }
        for (int i = 0; i < data.getSeriesCount(); i++) {
            Color colour = (Color) renderer.getSeriesPaint(i);
            addLeftScale(plot, i, colour);
            Series deviation = data.line(i).deviation();
            if (deviation != null && banded(i) && options.scale() == ChartScale.LINEAR) {
                XYAnnotation band = new SpreadBand(data.line(i).values(), deviation, colour);
                renderer.addAnnotation(band, Layer.BACKGROUND);
            }
            if (data.line(i).equals(marked)) {
                addBest(plot, i, colour);
            }
        }
    }

    private EpochMark end(Outcome outcome) {
        return switch (outcome.reason()) {
            case DIVERGED -> mark(outcome, tr("diverged"), options.theme().warning());
            case EARLY_STOPPING -> mark(outcome, tr("stopped early"), options.theme().muted());
            case CANCELLED -> mark(outcome, tr("stopped"), options.theme().muted());
            case COMPLETED -> mark(outcome, tr("done"), options.theme().muted());
        };
    }

    private EpochMark mark(Outcome outcome, String words, Color colour) {
        int epoch = Math.clamp(outcome.epoch(), 1, Math.max(1, data.epochs()));
        boolean lower = outcome.reason() == Outcome.Reason.DIVERGED;
        return new EpochMark(epoch, words, colour, options.theme().surface(), lower);
    }

    private void addLeftScale(XYPlot plot, int series, Color colour) {
        int at = data.values(series).leftScaleAt();
        if (at >= 0 && leftScale(data.values(series), at)) {
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

    /** Many bands on top of each other say nothing: then the emphasised one, or the outermost. */
    private boolean banded(int series) {
        int count = data.getSeriesCount();
        boolean emphasis =
                IntStream.range(0, count)
                        .anyMatch(i -> data.line(i).label().equals(options.highlighted()));
        return emphasis
                ? data.line(series).label().equals(options.highlighted())
                : count <= FEW || series == 0 || series == count - 1;
    }

    private void addBest(XYPlot plot, int series, Color colour) {
        Series values = data.values(series);
        int size = values.size();
        float least = values.least(0, size);
        for (int i = 0; i < size - 1; i++) {
            if (values.get(i) == least) {
                String words =
                        options.large()
                                ? tr("best, epoch {0}", Integer.toString(i + 1))
                                : tr("best");
                plot.addAnnotation(new BestMark(i + 1, least, words, colour, options));
                return;
            }
        }
    }
}
