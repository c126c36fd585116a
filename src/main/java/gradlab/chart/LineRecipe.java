package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.run.RunHistory;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A chart of curves over epochs. */
record LineRecipe(Function<RunHistory, LinePlan> plan) implements ChartRecipe {
    private static final int MOST_NAMED = 3;

    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        LinePlan own = plan.apply(subject.history());
        GhostPlan behind = new GhostPlan(own, options, subject.others().size());
        List<Ghost> ghosts =
                subject.others().stream()
                        .flatMap(other -> behind.of(other, plan.apply(other.history())).stream())
                        .toList();
        return new LineChart(own, ghosts, subject, options).chart();
    }

    @Override
    public boolean shows(ChartSubject subject) {
        return !plan.apply(subject.history()).lines().isEmpty();
    }

    @Override
    public String lacks(ChartSubject subject) {
        LinePlan now = plan.apply(subject.history());
        return now.lines().isEmpty() && subject.history().epochs() > 0 ? now.whenEmpty() : "";
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        List<Line> lines = plan.apply(subject.history()).lines();
        return named(lines, options).stream()
                .filter(line -> !Double.isNaN(line.at(epoch)))
                .map(line -> tr("{0} {1}", line.label(), Numbers.brief(line.at(epoch))))
                .collect(Collectors.joining(" · "));
    }

    /** All lines where they are few; else the highlighted one, or the first and the last. */
    private static List<Line> named(List<Line> lines, ChartOptions options) {
        if (lines.size() <= MOST_NAMED) {
            return lines;
        }
        List<Line> highlighted =
                lines.stream().filter(l -> l.label().equals(options.highlighted())).toList();
        return highlighted.isEmpty() ? List.of(lines.getFirst(), lines.getLast()) : highlighted;
    }
}
