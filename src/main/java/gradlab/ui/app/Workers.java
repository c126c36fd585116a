package gradlab.ui.app;

import gradlab.experiment.Experiment;
import gradlab.run.RunControl;
import gradlab.run.RunEvent;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does long work elsewhere than on the caller's thread, and answers on the caller's thread. */
public interface Workers {
    /**
     * Trains.
     *
     * @param control what the run obeys from its first step on
     * @param reader receives whole batches of events, in order
     * @param failed receives what the run died of
     */
    void train(
            Experiment experiment,
            Path folder,
            RunControl control,
            Consumer<List<RunEvent>> reader,
            Consumer<Throwable> failed);

    /** Computes something: loads data, reads or writes a file, draws a picture. */
    <T> void compute(Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed);
}
