package gradlab.chart;

import static gradlab.text.Text.tr;

import gradlab.chart.line.Ghost;
import gradlab.chart.line.GhostPlan;
import gradlab.chart.line.Line;
import gradlab.chart.line.LineChart;
import gradlab.chart.line.LinePlan;
import gradlab.chart.line.StepPlans;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.chart.subject.OtherRun;
import gradlab.run.history.RunHistory;
import gradlab.text.Numbers;

import org.jfree.chart.JFreeChart;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A chart of curves over epochs. */
record LineRecipe(Plan plan) implements ChartRecipe {
    private static final int MOST_NAMED = 3;

    /** What the curves are. */
    interface Plan {
        LinePlan of(ChartSubject subject, ChartOptions options);
    }

    /** Curves that depend on the history alone. */
    public LineRecipe(Function<RunHistory, LinePlan> plan) {
        this((subject, options) -> plan.apply(subject.history()));
    }

    @Override
    public JFreeChart chart(ChartSubject subject, ChartOptions options) {
        LinePlan own = plan.of(subject, options);
        GhostPlan behind = new GhostPlan(own, options, subject.others().size());
        List<Ghost> ghosts =
                subject.others().stream()
                        .flatMap(
                                other ->
                                        behind
                                                .of(
                                                        other,
                                                        plan.of(
                                                                new ChartSubject(other.history()),
                                                                options))
                                                .stream())
                        .toList();
        return new LineChart(own, ghosts, subject, options).chart();
    }

    @Override
    public boolean shows(ChartSubject subject) {
        return !plan.of(subject, new ChartOptions()).lines().isEmpty();
    }

    @Override
    public String lacks(ChartSubject subject) {
        LinePlan now = plan.of(subject, new ChartOptions());
        return now.lines().isEmpty() && subject.history().epochs() > 0 ? now.whenEmpty() : "";
    }

    @Override
    public String at(ChartSubject subject, ChartOptions options, int epoch) {
        LinePlan all = plan.of(subject, options);
        List<Line> named = named(all, options);
        StringJoiner words = new StringJoiner(" · ");
        for (Line line : named) {
            double value = line.at(place(all, subject, epoch));
            if (!Double.isNaN(value) || becameNaN(line, place(all, subject, epoch), subject)) {
                words.add(tr("{0} {1}", line.label(), Numbers.brief(value)));
            }
        }
        for (OtherRun other : subject.others()) {
            String its = at(other, named, options, epoch);
            if (!its.isEmpty()) {
                words.add(tr("{0}: {1}", other.name(), its));
            }
        }
        return words.toString();
    }

    /** The values of another run's curves of these names, in their order. */
    private String at(OtherRun other, List<Line> named, ChartOptions options, int epoch) {
        ChartSubject its = new ChartSubject(other.history());
        LinePlan lines = plan.of(its, options);
        int place = place(lines, its, epoch);
        return named.stream()
                .flatMap(line -> lines.lines().stream().filter(l -> l.label().equals(line.label())))
                .filter(line -> !Double.isNaN(line.at(place)))
                .map(line -> Numbers.brief(line.at(place)))
                .collect(Collectors.joining(" / "));
    }

    /** NaN as a number that diverged, not as one that was not recorded. */
    private static boolean becameNaN(Line line, int place, ChartSubject subject) {
        int left = line.values().leftScaleAt();
        return subject.diverged() && left >= 0 && place > left && place <= line.values().size();
    }

    private static int place(LinePlan plan, ChartSubject subject, int epoch) {
        return plan.across() == LinePlan.Across.STEPS
                ? StepPlans.lastOf(subject.history(), epoch)
                : epoch;
    }

    /** All lines where they are few; else the highlighted one, or the first and what matters. */
    private static List<Line> named(LinePlan plan, ChartOptions options) {
        List<Line> lines = plan.lines();
        if (lines.size() <= MOST_NAMED) {
            return lines;
        }
        List<Line> highlighted =
                lines.stream().filter(l -> l.label().equals(options.highlighted())).toList();
        if (!highlighted.isEmpty()) {
            return highlighted;
        }
        Line marked = plan.marked();
        boolean both = marked != null && lines.contains(marked);
        return List.of(lines.getFirst(), both ? marked : lines.getLast());
    }
}
