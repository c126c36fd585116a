package gradlab.ui.app;

import gradlab.run.history.RunEvent;
import gradlab.run.live.LiveRun;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does long work elsewhere than on the caller's thread, and answers on the caller's thread. */
public interface Workers {
    /**
     * Trains.
     *
     * @param reader receives whole batches of what the run says, in order, to hand it on to the run
     * @param failed receives what the run died of
     */
    void train(LiveRun run, Consumer<List<RunEvent>> reader, Consumer<Throwable> failed);

    /** Does something elsewhere that says by itself what comes of it. */
    void execute(Runnable task);

    /**
     * Takes messages on any thread, and hands them over on the caller's, in order.
     *
     * @param reader receives whole batches of them
     */
    default <T> Consumer<T> mailbox(Consumer<List<T>> reader) {
        return message -> reader.accept(List.of(message));
    }

    /** Hands news of long work to the caller's thread. */
    default void tell(Runnable news) {
        news.run();
    }

    /** Computes something: loads data, reads or writes a file, draws a picture. */
    <T> void compute(Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed);
}
