package gradlab.lesson.figure;

import java.util.List;

/**
 * One number made of a figure's values over the runs of a family, or over the seeds that each of
 * its runs is trained with.
 *
 * @param family its name, or {@link #SEEDS}
 * @param column where the family stands, from 1
 */
public record Over(Reduction reduction, String family, int column, FigureExpression of)
        implements FigureExpression {
    /** What stands for the seeds. */
    public static final String SEEDS = "seeds";

    @Override
    public double[][] groups(Runs runs) {
        double[] values = runs.each(this).stream().mapToDouble(each -> of.value(each)).toArray();
        return Groups.orNone(reduction.of(values));
    }

    @Override
    public List<RunName> runs() {
        return of.runs();
    }

    @Override
    public boolean isLive() {
        return of.isLive();
    }

    @Override
    public Unit unit() {
        return switch (reduction) {
            case ARGMIN, ARGMAX -> Unit.COUNT;
            case MIN, MAX, MEAN, MEDIAN -> of.unit();
            case SUM, SD, NORM -> Unit.PLAIN;
        };
    }

    @Override
    public String toString() {
        return reduction.word() + " over " + family + " of " + of;
    }
}
