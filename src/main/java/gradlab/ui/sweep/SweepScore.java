package gradlab.ui.sweep;

import gradlab.experiment.sweep.Combination;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepPlan;
import gradlab.run.sweep.Ranking;
import gradlab.run.sweep.SweepResult;
import gradlab.run.sweep.SweepRun;
import gradlab.run.sweep.SweepRuns;

import java.util.List;

/**
 * What came of a sweep so far.
 *
 * @param plan what is trained
 * @param runs that are over, with the cells they fill
 */
public record SweepScore(SweepPlan plan, SweepRuns runs) {
    /** What is trained. */
    public Sweep sweep() {
        return plan.sweep();
    }

    /** The results, in the order of the plan. */
    public List<SweepResult> results() {
        return runs.runs().stream().map(SweepRun::result).toList();
    }

    /** The cells of which a run is over, the best first. */
    public Ranking ranking() {
        return runs.ranking();
    }

    /** The results of a cell, in the order of the plan. */
    public List<SweepResult> of(Combination cell) {
        return runs.cells().get(cell.number() - 1).runs().stream().map(SweepRun::result).toList();
    }
}
