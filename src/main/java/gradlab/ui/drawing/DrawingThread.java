package gradlab.ui.drawing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one thread that draws live pictures: about ten rounds a second while there is something new,
 * each drawing only the newest state, none when nothing changed. It ends by itself when idle.
 */
public final class DrawingThread {
    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int IDLE_SECONDS = 5;

    private final ScheduledThreadPoolExecutor thread;
    private final Consumer<Throwable> failed;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private boolean planned;
    private long nextRound = System.nanoTime();

    /**
     * An idle thread.
     *
     * @param failed hears, on this thread, what a drawing died of
     */
    public DrawingThread(Consumer<Throwable> failed) {
        this.failed = failed;
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("gradlab-drawing").factory());
        thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Draws in the next round; what is asked for again before that is drawn once. */
    public synchronized void request(Runnable drawing) {
        waiting.add(drawing);
        if (!planned) {
            planned = true;
            long wait = Math.max(0, nextRound - System.nanoTime());
            Future<?> unused = thread.schedule(this::round, wait, TimeUnit.NANOSECONDS);
        }
    }

    /** Does something once, after what is under way. */
    public void execute(Runnable task) {
        thread.execute(() -> guarded(task));
    }

    private void round() {
        long began = System.nanoTime();
        for (Runnable drawing : taken()) {
            guarded(drawing);
        }
        synchronized (this) {
            // A slow machine rests as long as it drew, so that training goes on.
            long took = System.nanoTime() - began;
            nextRound = began + Math.max(ROUND, 2 * took);
            planned = false;
            if (!waiting.isEmpty()) {
                request(waiting.iterator().next());
            }
        }
    }

    // One picture that cannot be drawn must not stop the others.
    private void guarded(Runnable drawing) {
        try {
            drawing.run();
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
        }
    }

    private synchronized List<Runnable> taken() {
        List<Runnable> all = new ArrayList<>(waiting);
        waiting.clear();
        return all;
    }
}
