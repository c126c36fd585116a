package gradlab.chart.sweep;

import gradlab.experiment.sweep.Objective;
import gradlab.run.sweep.SweepColumn;
import gradlab.run.sweep.SweepRuns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order the axes of parallel coordinates stand, and which way up. Left alone, the better
 * is up, and the greater where neither is better.
 *
 * @param order from the left
 * @param flipped those that were turned over by hand
 */
public record ParallelAxes(List<SweepColumn> order, Set<SweepColumn> flipped) {
    /** Keeps its own copies. */
    public ParallelAxes {
        order = List.copyOf(order);
        flipped = Set.copyOf(flipped);
    }

    /** As the columns of a sweep come. */
    public static ParallelAxes of(SweepRuns runs) {
        return new ParallelAxes(runs.columns(), Set.of());
    }

    /** The same with an axis at another place, the others closing up. */
    public ParallelAxes moved(SweepColumn column, int to) {
        List<SweepColumn> moved = new ArrayList<>(order);
        moved.remove(column);
        moved.add(Math.clamp(to, 0, moved.size()), column);
        return new ParallelAxes(moved, flipped);
    }

    /** The same with an axis turned over. */
    public ParallelAxes flipped(SweepColumn column) {
        Set<SweepColumn> turned = new HashSet<>(flipped);
        if (!turned.add(column)) {
            turned.remove(column);
        }
        return new ParallelAxes(order, turned);
    }

    /** Whether the greatest number is up. */
    public boolean greatestUp(SweepColumn column) {
        return (column.better() == Objective.Goal.MIN) == flipped.contains(column);
    }
}
