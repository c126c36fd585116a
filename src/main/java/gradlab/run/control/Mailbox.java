package gradlab.run.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one bridge between threads: takes messages one by one from any thread and hands them over in
 * whole batches on the reader's thread, complete and in order, with at most one wake-up waiting.
 *
 * @param <T> what is sent
 */
public final class Mailbox<T> implements Consumer<T> {
    private static final long FRAME_MILLISECONDS = 15;

    private final Executor reader;
    private final Consumer<List<T>> receiver;
    private List<T> waiting = new ArrayList<>();
    private boolean woken;

    /**
     * A mailbox that wakes its reader as soon as something lies in it.
     *
     * @param reader runs a task on the reader's thread
     * @param receiver gets each batch there
     */
    public Mailbox(Executor reader, Consumer<List<T>> receiver) {
        this.reader = reader;
        this.receiver = receiver;
    }

    /** A mailbox that wakes its reader at most about once a frame of a screen. */
    public static <T> Mailbox<T> paced(Executor reader, Consumer<List<T>> receiver) {
        return new Mailbox<>(
                CompletableFuture.delayedExecutor(
                        FRAME_MILLISECONDS, TimeUnit.MILLISECONDS, reader),
                receiver);
    }

    @Override
    public void accept(T message) {
        synchronized (this) {
            waiting.add(message);
            if (woken) {
                return;
            }
            woken = true;
        }
        reader.execute(this::deliver);
    }

    private void deliver() {
        List<T> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
            woken = false;
        }
        receiver.accept(batch);
    }
}
