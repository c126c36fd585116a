package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.run.RunControl;
import gradlab.run.RunEvent;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Starts runs somewhere else than on the caller's thread. */
public interface Launcher {
    /**
     * Starts a run.
     *
     * @param control what the run obeys from its first step on
     * @param reader receives whole batches of events, in order, on the caller's thread
     * @param failure receives what the run died of, on the caller's thread
     */
    void launch(
            Experiment experiment,
            Path folder,
            RunControl control,
            Consumer<List<RunEvent>> reader,
            Consumer<Throwable> failure);
}
