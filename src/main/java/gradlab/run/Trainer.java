package gradlab.run;

import gradlab.experiment.Experiment;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Trains an experiment on the caller's thread and says what happens. */
public final class Trainer {
    private Trainer() {}

    /**
     * Runs to the end, to a stop, or to divergence.
     *
     * @param folder what relative paths in the experiment are relative to
     * @return how it ended, as the last event says
     */
    public static Outcome run(
            Experiment experiment, Path folder, RunControl control, Consumer<RunEvent> listener) {
        throw new UnsupportedOperationException();
    }
}
