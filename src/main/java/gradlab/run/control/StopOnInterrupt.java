package gradlab.run.control;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends a run cleanly when the process is told to end (Ctrl-C): the run stops after its step, and
 * the process waits until whoever trains has written what there is and closed this.
 */
public final class StopOnInterrupt implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final AtomicInteger WATCHING = new AtomicInteger();

    private final CountDownLatch written = new CountDownLatch(1);
    private final Thread hook;

    /**
     * Watches over a run, or many, until closed. Where the process is ending already there is
     * nothing to begin any more, and the caller waits for the end.
     *
     * @param stop tells them to end; on a thread of its own
     */
    public StopOnInterrupt(Runnable stop) {
        hook =
                new Thread(
                        () -> {
                            stop.run();
                            awaitWritten();
                        },
                        "stop-on-interrupt");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            WATCHING.incrementAndGet();
        } catch (IllegalStateException ending) {
            awaitEnd();
        }
    }

    /** Whether there is a run now that would be ended cleanly. */
    static boolean isWatching() {
        return WATCHING.get() > 0;
    }

    private static void awaitEnd() {
        while (true) {
            LockSupport.park();
        }
    }

    private void awaitWritten() {
        try {
            // Should the time run out, the process ends all the same.
            boolean _ = written.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        written.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            WATCHING.decrementAndGet();
        } catch (IllegalStateException ending) {
            // The process is ending already, and the latch lets it.
        }
    }
}
