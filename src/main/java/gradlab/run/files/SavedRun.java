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
 * @param label what the user says of it
 */
public record SavedRun(
        Experiment experiment,
        RunHistory history,
        Columns columns,
        Checkpoint checkpoint,
        @Nullable DataOrigin data,
        RunLabel label) {
    /** A run of which nobody said anything. */
    public SavedRun(
            Experiment experiment,
            RunHistory history,
            Columns columns,
            Checkpoint checkpoint,
            @Nullable DataOrigin data) {
        this(experiment, history, columns, checkpoint, data, RunLabel.NONE);
    }

    /** The same run with what the user says of it. */
    public SavedRun withLabel(RunLabel said) {
        return new SavedRun(experiment, history, columns, checkpoint, data, said);
    }

    /** The weights it ended with, or had when it was saved. */
    public Weights weights() {
        return checkpoint.weights();
    }

    /** Answers for new rows. */
    public Predictor predictor() {
        return new Predictor(experiment, columns, weights());
    }
}
