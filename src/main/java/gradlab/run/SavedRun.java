package gradlab.run;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;

/**
 * A run as its file holds it.
 *
 * @param checkpoint what is needed to go on
 */
public record SavedRun(
        Experiment experiment, RunHistory history, Columns columns, Checkpoint checkpoint) {
    /** The weights it ended with, or had when it was saved. */
    public Weights weights() {
        return checkpoint.weights();
    }

    /** Answers for new rows. */
    public Predictor predictor() {
        return new Predictor(experiment, columns, weights());
    }
}
