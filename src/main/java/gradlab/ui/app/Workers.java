package gradlab.ui.app;

import gradlab.run.control.RunControl;
import gradlab.run.history.RunEvent;
import gradlab.run.training.RunStart;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does long work elsewhere than on the caller's thread, and answers on the caller's thread. */
public interface Workers {
    /**
     * Trains.
     *
     * @param start what to begin with
     * @param control what the run obeys from its first step on
     * @param reader receives whole batches of events, in order
     * @param failed receives what the run died of
     */
    void train(
            RunStart start,
            RunControl control,
            Consumer<List<RunEvent>> reader,
            Consumer<Throwable> failed);

    /** Hands news of long work to the caller's thread. */
    default void tell(Runnable news) {
        news.run();
    }

    /** Computes something: loads data, reads or writes a file, draws a picture. */
    <T> void compute(Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed);
}
