package gradlab.ui.app;

import gradlab.run.control.Mailbox;
import gradlab.run.history.RunEvent;
import gradlab.run.live.LiveRun;

import javafx.application.Platform;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Threads of the window: the only place that hands anything to the toolkit's thread. */
public final class BackgroundWorkers implements Workers {
    private static final ThreadFactory DAEMONS =
            Thread.ofPlatform().daemon().name("gradlab-worker-", 0).factory();

    private final ExecutorService threads = Executors.newCachedThreadPool(DAEMONS);
    private final Training training;
    private final boolean prompt;

    /** What trains, on the thread it is called on. */
    @FunctionalInterface
    public interface Training {
        /** Runs to the end and says what happens. */
        void train(LiveRun run, Consumer<RunEvent> listener);
    }

    /** Workers that train as any run does. */
    public BackgroundWorkers() {
        this(LiveRun::train);
    }

    /** Workers whose news arrive at once, not once a frame: for a window that nobody watches. */
    public static BackgroundWorkers prompt() {
        return new BackgroundWorkers(LiveRun::train, true);
    }

    /** Workers that train in a way of their own, such as with a watch in the hand. */
    public BackgroundWorkers(Training training) {
        this(training, false);
    }

    private BackgroundWorkers(Training training, boolean prompt) {
        this.training = training;
        this.prompt = prompt;
    }

    @Override
    public void train(LiveRun run, Consumer<List<RunEvent>> reader, Consumer<Throwable> failed) {
        Consumer<RunEvent> mailbox = mailbox(reader);
        threads.execute(
                () -> {
                    try {
                        training.train(run, mailbox);
                    } catch (RuntimeException | Error failure) {
                        Platform.runLater(() -> failed.accept(failure));
                    }
                });
    }

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    @Override
    public <T> Consumer<T> mailbox(Consumer<List<T>> reader) {
        return prompt
                ? new Mailbox<>(Platform::runLater, reader)
                : Mailbox.paced(Platform::runLater, reader);
    }

    @Override
    public void tell(Runnable news) {
        Platform.runLater(news);
    }

    @Override
    public <T> void compute(
            Callable<T> task, Consumer<? super T> done, Consumer<Throwable> failed) {
        threads.execute(
                () -> {
                    try {
                        T result = task.call();
                        Platform.runLater(() -> done.accept(result));
                    } catch (Exception | Error failure) {
                        Platform.runLater(() -> failed.accept(failure));
                    }
                });
    }
}
