package gradlab.chart.line;

import static gradlab.text.Text.tr;

import gradlab.chart.look.ChartTheme;
import gradlab.chart.look.Contrast;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.OtherRun;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which curves of the other runs stand behind a chart, and how. Beside one other run each curve
 * wears the colour of its own line, faded; among several runs, the colour of its run. Where there
 * are many lines, as one a layer, only the emphasised one's, else the first's and the last's.
 */
public final class GhostPlan {
    private static final int FEW = 4;
    private static final int FEW_OF_SEVERAL = 2;
    private static final double FADED = 0.55;
    private static final double FADED_RUN = 0.25;

    private final LinePlan plan;
    private final ChartOptions options;
    private final boolean several;

    public GhostPlan(LinePlan plan, ChartOptions options, int others) {
        this.plan = plan;
        this.options = options;
        several = others > 1;
    }

    /** The curves of one other run that have a curve to stand behind. */
    public List<Ghost> of(OtherRun other, LinePlan its) {
        List<Ghost> ghosts = new ArrayList<>();
        for (Line line : its.lines()) {
            Optional<Line> own = own(line);
            if (own.isEmpty() ? plan.lines().isEmpty() : isShown(own.get())) {
                Line pattern = own.orElse(line);
                ghosts.add(new Ghost(named(line, other, pattern), colour(other, pattern)));
            }
        }
        return ghosts;
    }

    private Optional<Line> own(Line line) {
        return plan.lines().stream().filter(l -> l.label().equals(line.label())).findFirst();
    }

    private boolean isShown(Line line) {
        List<Line> lines = plan.lines();
        if (lines.size() <= (several ? FEW_OF_SEVERAL : FEW)) {
            return true;
        }
        boolean any = lines.stream().anyMatch(this::isHighlighted);
        return any
                ? isHighlighted(line)
                : line.equals(lines.getFirst()) || line.equals(lines.getLast());
    }

    private boolean isHighlighted(Line line) {
        return line.label().equals(options.highlighted());
    }

    private Line named(Line line, OtherRun other, Line pattern) {
        String name =
                plan.lines().size() == 1
                        ? other.name()
                        : tr("{0}, {1}", line.label(), other.name());
        return new Line(name, line.values(), pattern.colour(), pattern.pattern());
    }

    private Color colour(OtherRun other, Line pattern) {
        ChartTheme theme = options.theme();
        return several
                ? Contrast.mix(theme.run(other.number()), theme.surface(), FADED_RUN)
                : Contrast.mix(
                        theme.line(pattern.colour(), Math.max(1, plan.lines().size())),
                        theme.surface(),
                        FADED);
    }
}
