package gradlab.run.files;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.RunHistory;
import gradlab.run.predict.Columns;
import gradlab.run.predict.Predictor;

import org.jspecify.annotations.Nullable;

/**
 * A run as its file holds it.
 *
 * @param checkpoint what is needed to go on
 * @param data where its data was; null where it reads no files, and in files of earlier versions
 */
public record SavedRun(
        Experiment experiment,
        RunHistory history,
        Columns columns,
        Checkpoint checkpoint,
        @Nullable DataOrigin data) {
    /** The weights it ended with, or had when it was saved. */
    public Weights weights() {
        return checkpoint.weights();
    }

    /** Answers for new rows. */
    public Predictor predictor() {
        return new Predictor(experiment, columns, weights());
    }
}
