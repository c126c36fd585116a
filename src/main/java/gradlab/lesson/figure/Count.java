package gradlab.lesson.figure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many of a figure's numbers meet a condition, or what share of them.
 *
 * @param share whether it is their share, from 0 to 1
 */
public record Count(boolean share, FigureExpression of, Condition condition)
        implements FigureExpression {
    @Override
    public double[][] groups(Runs runs) {
        double[] all = Groups.flat(of.groups(runs));
        if (all.length == 0) {
            return Groups.NONE;
        }
        long met = Arrays.stream(all).filter(each -> condition.holds(each, runs)).count();
        return Groups.of(share ? (double) met / all.length : met);
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
        return share ? Unit.SHARE : Unit.COUNT;
    }

    @Override
    public String toString() {
        return (share ? "share(" : "count(") + of + ", " + condition + ")";
    }
}
