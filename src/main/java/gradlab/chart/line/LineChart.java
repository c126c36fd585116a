package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.ChartScale;
import gradlab.chart.axis.LineEndAxis;
import gradlab.chart.axis.LinearScaleAxis;
import gradlab.chart.axis.LogScaleAxis;
import gradlab.chart.axis.ScaleTicks;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.mark.EmptySentence;
import gradlab.chart.mark.Guide;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.Series;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.XYToolTipGenerator;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a plan of curves over epochs. */
public final class LineChart {
    private static final double USUAL = 1.6;
    private static final double QUIET = 1.2;
    private static final double STRONG = 2.8;

    private final LinePlan plan;
    private final ChartSubject subject;
    private final ChartOptions options;
    private final ThinnedLines data;
    private final GhostLines ghosts;
    private final LineMarks marks;

    public LineChart(
            LinePlan plan, List<Ghost> behind, ChartSubject subject, ChartOptions options) {
        ghosts = new GhostLines(behind, subject, options);
        this.plan = plan;
        this.subject = subject;
        this.options = options;
        List<Line> ordered = new ArrayList<>(plan.lines());
        ordered.sort((a, b) -> Boolean.compare(highlighted(a), highlighted(b)));
        List<Series> values =
                ordered.stream()
                        .map(line -> subject.smooth(line.values(), options.smoothing()))
                        .toList();
        data = new ThinnedLines(ordered, values, options.scale(), options.columns(), most());
        marks = new LineMarks(plan, subject, data, options);
    }

    private int most() {
        return plan.across() == LinePlan.Across.STEPS
                ? Integer.MAX_VALUE
                : Math.max(subject.epochs(), 1);
    }

    private boolean highlighted(Line line) {
        return line.label().equals(options.highlighted());
    }

    /** The chart as of now. */
    public JFreeChart chart() {
        ValueAxis epochs = ChartFrame.dressed(across(), options, true);
        ghosts.show(epochs.getRange());
        ValueAxis values = ChartFrame.dressed(valueAxis(), options, false);
        XYLineAndShapeRenderer renderer = renderer();
        XYPlot plot = new XYPlot(data, epochs, values, renderer);
        epochs.addChangeListener(event -> show(epochs.getRange()));
        ghosts.addTo(plot);
        plot.setRangeAxis(1, ChartFrame.dressed(new LineEndAxis(endLabels()), options, false));
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        marks.addTo(plot, renderer);
        if (data.extent() == null) {
            plot.addAnnotation(
                    new EmptySentence(
                            plan.whenEmpty(),
                            options.theme().muted(),
                            ChartFrame.size(options) * 1.15));
        }
        JFreeChart chart = ChartFrame.around(plot, valueTitle(), options);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.REVERSE);
        return chart;
    }

    private void show(Range range) {
        data.show(range);
        ghosts.show(range);
    }

    private LinearScaleAxis across() {
        return switch (plan.across()) {
            case EPOCHS -> EpochAxis.of(subject, data, ghosts);
            case STEPS ->
                    new LinearScaleAxis(tr("step"), new Range(1, Math.max(2, data.epochs())), 1);
        };
    }

    private String valueTitle() {
        return options.smoothing() == 1
                ? plan.valueAxis()
                : tr("{0} · mean of {1} {1|epoch|epochs}", plan.valueAxis(), options.smoothing());
    }

    private ValueAxis valueAxis() {
        Range found = extentWithBands();
        int most = ScaleTicks.vertical(options.height() - 64, ChartFrame.size(options));
        double above = marks.headroom();
        if (options.scale() == ChartScale.LOG) {
            Range range = ChartScale.LOG.rounded(found == null ? new Range(1e-3, 1) : found, most);
            double ratio = range.getUpperBound() / range.getLowerBound();
            double upper = range.getUpperBound() * Math.pow(ratio, above);
            return new LogScaleAxis(
                    new Range(range.getLowerBound(), Math.min(upper, Double.MAX_VALUE)), most);
        }
        Range rounded = ChartScale.LINEAR.rounded(found == null ? new Range(0, 1) : found, most);
        Range range = within(rounded, plan.bounds());
        double upper = range.getUpperBound() + above * range.getLength();
        return new LinearScaleAxis("", new Range(range.getLowerBound(), upper), 0, most);
    }

    private static Range within(Range range, Range bounds) {
        double low =
                Math.clamp(range.getLowerBound(), bounds.getLowerBound(), bounds.getUpperBound());
        double high =
                Math.clamp(range.getUpperBound(), bounds.getLowerBound(), bounds.getUpperBound());
        return low < high ? new Range(low, high) : range;
    }

    private @Nullable Range extentWithBands() {
        Range range = ghosts.extentWith(data.extent());
        if (range == null) {
            return range;
        }
        for (int i = 0; i < data.getSeriesCount(); i++) {
            Envelope envelope = marks.shownEnvelope(i);
            Range around = envelope == null ? null : envelope.extent(options.columns());
            if (around != null) {
                range = including(range, around.getLowerBound());
                range = including(range, around.getUpperBound());
            }
        }
        Guide guide = plan.guide();
        if (guide != null && options.scale() == ChartScale.LOG) {
            range = including(including(range, guide.low()), guide.high());
        }
        return range;
    }

    private Range including(Range range, double value) {
        return options.scale().shows(value) ? Range.expandToInclude(range, value) : range;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new CurveRenderer(data);
        renderer.setDefaultToolTipGenerator(toolTips());
        renderer.setDefaultShape(new Ellipse2D.Double(-3, -3, 6, 6));
        renderer.setAutoPopulateSeriesShape(false);
        for (int i = 0; i < data.getSeriesCount(); i++) {
            renderer.setSeriesPaint(i, colour(data.line(i)));
            renderer.setSeriesStroke(i, stroke(data.line(i)));
            renderer.setSeriesShapesVisible(i, data.getItemCount(i) == 1);
        }
        return renderer;
    }

    private Color colour(Line line) {
        return options.theme().line(line.colour(), plan.lines().size());
    }

    private BasicStroke stroke(Line line) {
        double width =
                highlighted(line)
                        ? STRONG
                        : plan.lines().stream().anyMatch(this::highlighted) ? QUIET : USUAL;
        return new BasicStroke(
                options.thick(width),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                1,
                line.pattern().dashes(),
                0);
    }

    private static XYToolTipGenerator toolTips() {
        return (data, series, item) ->
                tr(
                        "{0}, epoch {1}: {2}",
                        data.getSeriesKey(series),
                        Numbers.brief(Math.rint(data.getXValue(series, item))),
                        Numbers.brief(data.getYValue(series, item)));
    }

    private List<LineEndAxis.EndLabel> endLabels() {
        List<LineEndAxis.EndLabel> labels = new ArrayList<>();
        for (int i = 0; i < data.getSeriesCount(); i++) {
            int series = i;
            Color colour = colour(data.line(i));
            labels.add(
                    new LineEndAxis.EndLabel(
                            data.line(i).label(),
                            colour,
                            options.theme().label(colour),
                            () -> data.lastShown(series),
                            highlighted(data.line(i))));
        }
        labels.sort(Comparator.comparingInt(label -> place(label.text())));
        labels.addAll(ghosts.labels());
        return labels;
    }

    private int place(String label) {
        return plan.lines().stream().map(Line::label).toList().indexOf(label);
    }
}
