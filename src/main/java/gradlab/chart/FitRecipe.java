package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.axis.LinearScaleAxis;
import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.chart.mark.ChartFrame;
import gradlab.chart.picture.Painted;
import gradlab.chart.plane.Diagonal;
import gradlab.chart.plane.FitLine;
import gradlab.chart.plane.PlanePlot;
import gradlab.chart.plane.PointCloud;
import gradlab.chart.subject.Aspect;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.Field;
import gradlab.chart.subject.FitCurve;
import gradlab.chart.subject.Moment;
import gradlab.chart.subject.RowWords;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.run.predict.Answers;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeriesCollection;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * How a regression fits: with one input the network's curve over the data, with more its answers
 * against the true values. In the target's own unit.
 */
final class FitRecipe implements ChartRecipe {
    private static final List<Aspect> ASPECTS = List.of(Aspect.ANSWERS, Aspect.UNCERTAINTY);
    private static final double PAD = 0.06;

    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        Moment moment = subject.moment();
        if (moment != null && moment.classifies()) {
            return Painted.empty(
                    tr("Only numbers can be fitted: see Confusion matrix for classes"), options);
        }
        List<Answers> answers = answers(moment);
        String trouble = RowWords.trouble(moment, answers.isEmpty() ? null : answers.getFirst());
        if (moment == null || !trouble.isEmpty()) {
            return Painted.empty(trouble, options);
        }
        boolean uncertain = options.among(ASPECTS) == Aspect.UNCERTAINTY && moment.draws();
        return moment.data().inputNames().size() == 1
                ? curve(moment, answers, uncertain, options)
                : scatter(moment.data(), answers, options);
    }

    private static List<Answers> answers(@Nullable Moment moment) {
        List<Answers> all = new ArrayList<>();
        for (Part part : Part.values()) {
            Answers some =
                    moment == null || part.of(moment.data()).rows() == 0
                            ? null
                            : moment.answers(part);
            if (some != null) {
                all.add(some);
            }
        }
        return all;
    }

    private static JFreeChart curve(
            Moment moment, List<Answers> answers, boolean uncertain, ChartOptions options) {
        FitCurve curve = moment.curve(uncertain);
        PreparedData data = moment.data();
        Field.Points points =
                points(
                        answers,
                        (a, row) -> data.inputScaler().unscaled(a.data().inputs().get(row, 0), 0),
                        (a, row) -> a.targets().get(row, 0));
        Range x = new Range(curve.inputs()[0], curve.inputs()[curve.inputs().length - 1]);
        XYPlot plot =
                plot(data.inputNames().getFirst(), x, range(points.y(), curve.outputs()), options);
        ChartTheme theme = options.theme();
        plot.addAnnotation(
                new PointCloud(points, row -> points(points, row, theme), theme.surface()));
        plot.addAnnotation(new FitLine(curve, theme.line(1, 2), options.thick(2)));
        String target = target(data);
        String title =
                uncertain
                        ? tr("{0}: mean ± 2 sd over passes with dropout and noise on", target)
                        : tr(
                                "{0}   {1}   line: the network",
                                target, String.join("  ", PlanePlot.key(points)));
        return ChartFrame.around(plot, title, options);
    }

    private static JFreeChart scatter(
            PreparedData data, List<Answers> answers, ChartOptions options) {
        Field.Points points =
                points(
                        answers,
                        (a, row) -> a.targets().get(row, 0),
                        (a, row) -> a.outputs().get(row, 0));
        Range both = range(points.x(), points.y());
        ChartTheme theme = options.theme();
        XYPlot plot =
                PlanePlot.of(
                        tr("true {0}", target(data)),
                        "",
                        both,
                        both,
                        PlanePlot.key(points),
                        options);
        plot.setRangeGridlinesVisible(true);
        plot.addAnnotation(new Diagonal(theme.axis()));
        plot.addAnnotation(
                new PointCloud(points, row -> points(points, row, theme), theme.surface()));
        return ChartFrame.around(plot, tr("predicted {0}", target(data)), options);
    }

    private static Color points(Field.Points points, int row, ChartTheme theme) {
        return points.parts()[row] == Part.TRAINING
                ? theme.positive()
                : Contrast.readable(theme.positive(), theme.surface(), Contrast.LINE);
    }

    private static String target(PreparedData data) {
        String first = data.targetNames().getFirst();
        int targets = data.targetNames().size();
        return targets == 1 ? first : tr("{0} (first of {1} targets)", first, targets);
    }

    private static XYPlot plot(String input, Range x, Range y, ChartOptions options) {
        return new XYPlot(
                new XYSeriesCollection(),
                ChartFrame.dressed(new LinearScaleAxis(input, x, 0), options, true),
                ChartFrame.dressed(new LinearScaleAxis("", y, 0), options, false),
                null);
    }

    @FunctionalInterface
    private interface Place {
        float of(Answers answers, int row);
    }

    private static Field.Points points(List<Answers> answers, Place x, Place y) {
        int count = answers.stream().mapToInt(Answers::rows).sum();
        Field.Points points =
                new Field.Points(
                        new float[count],
                        new float[count],
                        new float[count],
                        new Part[count],
                        List.of());
        int at = 0;
        for (Answers part : answers) {
            for (int row = 0; row < part.rows(); row++, at++) {
                points.x()[at] = x.of(part, row);
                points.y()[at] = y.of(part, row);
                points.parts()[at] = part.part();
            }
        }
        return points;
    }

    /** From the least to the greatest number, with some room. */
    private static Range range(float[] some, float[] others) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float[] values : List.of(some, others)) {
            for (float value : values) {
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        double pad = high > low ? PAD * (high - low) : 1;
        return new Range(low - pad, high + pad);
    }

    @Override
    public boolean shows(ChartSubject subject) {
        Moment moment = subject.moment();
        return moment != null && !moment.classifies() && moment.weights() != null;
    }

    @Override
    public String lacks(ChartSubject subject) {
        Moment moment = subject.moment();
        return moment == null || !moment.classifies() ? "" : tr("Needs a number to predict");
    }

    @Override
    public boolean readsNetwork() {
        return true;
    }

    @Override
    public List<Aspect> aspects() {
        return ASPECTS;
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        Moment moment = subject.moment();
        if (moment == null || moment.classifies()) {
            return "";
        }
        List<String> words = new ArrayList<>();
        for (Answers part : answers(moment)) {
            words.add(
                    tr(
                            "{0} {1}",
                            RowWords.part(part.part()), Numbers.brief(part.errorDeviation(0))));
        }
        return words.isEmpty() ? "" : tr("residual sd: {0}", String.join(" · ", words));
    }
}
