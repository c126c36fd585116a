package gradlab.experiment.sweep;

import gradlab.experiment.Experiment;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * Many runs of one experiment in which a few settings vary.
 *
 * @param name of the whole; empty for none
 * @param experiment what every run has in common
 * @param vary what differs; of a grid, the last varies fastest
 * @param search which of all combinations are run
 * @param seeds with which each combination is run
 * @param folds into how many the rows are dealt, each validating once; 0 for the split as it stands
 * @param objective by which runs are judged
 */
public record Sweep(
        String name,
        Experiment experiment,
        List<Axis> vary,
        Search search,
        Seeds seeds,
        int folds,
        Objective objective) {
    /** More would be no folds any more. */
    public static final int MOST_FOLDS = 1_000;

    /** Keeps its own copy; refuses numbers of folds that are none. */
    public Sweep {
        vary = List.copyOf(vary);
        if (folds != 0 && (folds < 2 || folds > MOST_FOLDS)) {
            throw new SentenceException(
                    "`{0}` at folds: 0 for none, or a number from 2 to {1} is expected",
                    folds, MOST_FOLDS);
        }
    }
}
