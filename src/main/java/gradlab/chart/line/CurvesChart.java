package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;

import org.jfree.chart.JFreeChart;

import java.util.ArrayList;
import java.util.List;

/** One number an epoch of some runs, a curve a run, each named at its end. */
public final class CurvesChart {
    /**
     * One run.
     *
     * @param name at the end of its curve
     */
    public record Curve(String name, Series values) {}

    private CurvesChart() {}

    /**
     * The chart of some curves.
     *
     * @param longest of the runs, whose epochs the axis goes over
     */
    public static JFreeChart of(
            List<Curve> curves, RunHistory longest, String valueAxis, ChartOptions options) {
        List<Line> lines = new ArrayList<>();
        Line.Pattern[] patterns = Line.Pattern.values();
        for (Curve curve : curves) {
            lines.add(
                    new Line(
                            curve.name(),
                            curve.values(),
                            lines.size(),
                            patterns[lines.size() % patterns.length]));
        }
        LinePlan plan =
                new LinePlan(valueAxis, lines, LinePlan.ANY, null, tr("No run is over yet"));
        return new LineChart(plan, List.of(), new ChartSubject(longest), options).chart();
    }
}
