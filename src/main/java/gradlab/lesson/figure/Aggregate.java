package gradlab.lesson.figure;

import java.util.Arrays;
import java.util.List;

/** One number made of all those of a figure, such as its greatest; of each of its groups, one. */
public record Aggregate(Reduction reduction, FigureExpression of) implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        double[][] groups = of.groups(runs);
        return groups.length == 0
                ? Groups.NONE
                : Groups.of(Arrays.stream(groups).mapToDouble(reduction::of).toArray());
    }

    @Override
    public List<RunName> runs() {
        return of.runs();
    }

    @Override
    public boolean isMany() {
        return WeightFigure.byUnit(of);
    }

    @Override
    public boolean isLive() {
        return of.isLive();
    }

    @Override
    public Unit unit() {
        return switch (reduction) {
            case ARGMIN, ARGMAX -> of instanceof Reading ? Unit.EPOCH : Unit.COUNT;
            case MIN, MAX, MEAN, MEDIAN -> of.unit();
            case SUM, SD, NORM -> Unit.PLAIN;
        };
    }

    @Override
    public String toString() {
        return reduction.word() + "(" + of + ")";
    }
}
