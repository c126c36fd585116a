package gradlab.run.sweep;

import gradlab.experiment.sweep.Combination;
import gradlab.run.compare.Summary;

import java.util.List;

/**
 * A combination of a sweep and what came of its runs so far.
 *
 * @param combination what is set; its number, less one, is the cell's place among the cells
 * @param places of its values, one an axis
 * @param planned how many runs it is to have: seeds times folds
 * @param runs that are over, in the order of the plan
 * @param scores of those that have one
 */
public record SweepCell(
        Combination combination,
        List<Integer> places,
        int planned,
        List<SweepRun> runs,
        Summary scores) {
    /** Keeps its own copies. */
    public SweepCell {
        places = List.copyOf(places);
        runs = List.copyOf(runs);
    }

    /** Its place among the cells, from 0. */
    public int index() {
        return combination.number() - 1;
    }

    /** How many of its runs broke down. */
    public int diverged() {
        return (int) runs.stream().filter(SweepRun::diverged).count();
    }
}
