package gradlab.lesson.figure;

import java.util.List;

/**
 * A number, or several, that can be read off the runs of a lesson. Where one number is wanted,
 * {@link #value} gives it; within {@code max(…)} and its like, {@link #groups} gives all there are.
 */
public sealed interface FigureExpression
        permits Constant,
                RuleWord,
                Reading,
                Ending,
                RunCount,
                TestFigure,
                WeightFigure,
                PredictionFigure,
                ActivationFigure,
                SettingFigure,
                DoctorFigure,
                Negative,
                Arithmetic,
                Transformed,
                Aggregate,
                Count,
                FirstWhere,
                Several,
                Over {
    /**
     * All its numbers, in groups: one group but where each unit is one of its own. Empty where the
     * runs do not tell yet.
     */
    double[][] groups(Runs runs);

    /** The number; NaN where the runs do not tell yet. */
    default double value(Runs runs) {
        double[] all = Groups.flat(groups(runs));
        return all.length == 1 ? all[0] : Double.NaN;
    }

    /** The runs it is read from, as they are written. */
    List<RunName> runs();

    /** Whether it stands for several numbers, so that one has to be made of them. */
    default boolean isMany() {
        return false;
    }

    /** Whether what is recorded of each epoch tells it, without weights and without answers. */
    default boolean isLive() {
        return true;
    }

    /** What it counts in. */
    default Unit unit() {
        return Unit.PLAIN;
    }
}
