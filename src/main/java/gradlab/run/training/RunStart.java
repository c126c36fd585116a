package gradlab.run.training;

import gradlab.experiment.Experiment;
import gradlab.experiment.Training;
import gradlab.run.control.RunControl;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * How a run begins: with fresh weights, or where another stood. Begun again, it goes the same way,
 * bit for bit.
 *
 * @param folder what relative paths in the experiment are relative to
 * @param from null for fresh weights
 */
public record RunStart(
        Experiment experiment, Path folder, RunData data, @Nullable Checkpoint from) {
    /** From fresh weights. */
    public static RunStart fresh(Experiment experiment, Path folder) {
        return new RunStart(experiment, folder, new RunData(experiment, folder), null);
    }

    /** The same over rows that other runs may train on as well. */
    public static RunStart fresh(Experiment experiment, Path folder, SharedRows rows) {
        return new RunStart(experiment, folder, rows.of(experiment, folder), null);
    }

    /** From a checkpoint of a run of the same experiment, or of a fork of it. */
    public static RunStart at(Checkpoint from, Experiment experiment, Path folder) {
        return new RunStart(experiment, folder, new RunData(experiment, folder), from);
    }

    /** The same experiment over the same rows from fresh weights. */
    public RunStart fromScratch() {
        return new RunStart(experiment, folder, data, null);
    }

    /** The same with all matrix products on one thread, so that many such runs share a machine. */
    public RunStart onOneThread() {
        Training alone = experiment.training().withThreads(1);
        return new RunStart(experiment.withTraining(alone), folder, data, from);
    }

    /** How many epochs are done when it begins. */
    public int epochs() {
        return from == null ? 0 : from.epochs();
    }

    /**
     * Trains on the caller's thread to the end, to a stop, or to divergence.
     *
     * @throws gradlab.experiment.json.DocumentException when the experiment cannot run
     * @throws gradlab.data.DataException when the data cannot be read
     */
    public Outcome run(RunControl control, Consumer<RunEvent> listener) {
        try {
            if (from != null) {
                return Trainer.resume(experiment, data.get(), from, control, listener);
            }
            Trainer.check(experiment, folder, data);
            return Trainer.run(experiment, data.get(), folder, control, listener);
        } finally {
            control.end();
        }
    }
}
