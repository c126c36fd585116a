package gradlab.lesson.figure;

import java.util.List;
import java.util.stream.Collectors;

/** One number made of several figures: {@code max(a.loss@1, b.loss@1)}. */
public record Several(Reduction reduction, List<FigureExpression> of) implements FigureExpression {
    /** Keeps its own copy. */
    public Several {
        of = List.copyOf(of);
    }

    @Override
    public double[][] groups(Runs runs) {
        return Groups.orNone(
                reduction.of(of.stream().mapToDouble(each -> each.value(runs)).toArray()));
    }

    @Override
    public List<RunName> runs() {
        return of.stream().flatMap(each -> each.runs().stream()).toList();
    }

    @Override
    public boolean isLive() {
        return of.stream().allMatch(FigureExpression::isLive);
    }

    @Override
    public Unit unit() {
        return of.getFirst().unit();
    }

    @Override
    public String toString() {
        return of.stream()
                .map(FigureExpression::toString)
                .collect(Collectors.joining(", ", reduction.word() + "(", ")"));
    }
}
