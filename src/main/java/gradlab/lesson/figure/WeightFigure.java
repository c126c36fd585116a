package gradlab.lesson.figure;

import java.util.List;

/**
 * The weights of a layer after an epoch: {@code run.kernel.hidden1[:, 3]@10}.
 *
 * @param array such as {@code kernel}, {@code bias}, {@code gamma}
 * @param epoch {@link Reading#LAST} for those it ended with; 0 for before the first
 */
public record WeightFigure(RunName run, String array, String layer, Slice slice, int epoch)
        implements FigureExpression {
    /** The arrays that layers have. */
    static final List<String> ARRAYS =
            List.of("kernel", "bias", "gamma", "beta", "moving_mean", "moving_variance", "alpha");

    /** Whether a figure's numbers stand in a group a unit. */
    static boolean byUnit(FigureExpression figure) {
        return switch (figure) {
            case WeightFigure weights -> weights.slice.column() == Slice.EACH;
            case Negative negative -> byUnit(negative.of());
            case Transformed transformed -> byUnit(transformed.of());
            case Arithmetic both -> byUnit(both.left()) || byUnit(both.right());
            default -> false;
        };
    }

    @Override
    public double[][] groups(Runs runs) {
        TrainedRun trained = runs.find(run);
        return trained == null ? Groups.NONE : trained.weights(layer, array, slice, epoch);
    }

    @Override
    public List<RunName> runs() {
        return List.of(run);
    }

    @Override
    public boolean isMany() {
        return !slice.isOne();
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public String toString() {
        return run + "." + array + "." + layer + slice + (epoch == Reading.LAST ? "" : "@" + epoch);
    }
}
