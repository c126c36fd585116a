package gradlab.lesson.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where the first number stands that meets a condition, from 1: of what is recorded of each epoch,
 * the epoch. Infinite where none does.
 */
public record FirstWhere(FigureExpression of, Condition condition) implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        double[] all = Groups.flat(of.groups(runs));
        if (all.length == 0) {
            return Groups.NONE;
        }
        for (int i = 0; i < all.length; i++) {
            if (condition.holds(all[i], runs)) {
                return Groups.of(i + 1);
            }
        }
        return Groups.of(Double.POSITIVE_INFINITY);
    }

    @Override
    public List<RunName> runs() {
        return Stream.concat(of.runs().stream(), condition.bound().runs().stream()).toList();
    }

    @Override
    public boolean isLive() {
        return of.isLive() && condition.bound().isLive();
    }

    @Override
    public Unit unit() {
        return Unit.EPOCH;
    }

    @Override
    public String toString() {
        return "first(" + of + ", " + condition + ")";
    }
}
