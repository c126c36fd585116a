package gradlab.ui.drawing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one thread that draws live pictures: about ten rounds a second while there is something new,
 * each drawing only the newest state, none when nothing changed. The drawings of a round are spread
 * over it and rest as long as they took, so that training goes on; but no round is stretched so far
 * that a picture grows old. All of a round go to the screen at once, since every change of the
 * screen costs as much as a change of all of it. The thread ends by itself when idle.
 */
public final class DrawingThread {
    private static final Pace CALM = new Pace(100, 250);
    private static final Pace PROMPT = new Pace(16, 33);
    private static final int IDLE_SECONDS = 5;

    /** How long a round takes at least, and how long it is stretched at most, in milliseconds. */
    private record Pace(int round, int longest) {
        long slot(long took, int inRound) {
            return Math.clamp(
                    2 * took,
                    TimeUnit.MILLISECONDS.toNanos(round) / inRound,
                    TimeUnit.MILLISECONDS.toNanos(longest) / inRound);
        }
    }

    private final Pace pace;
    private final ScheduledThreadPoolExecutor thread;
    private final Consumer<Throwable> failed;
    private final Set<Runnable> waiting = new LinkedHashSet<>();
    private final Queue<Runnable> round = new ArrayDeque<>();
    private final List<Runnable> drawn = new ArrayList<>();
    private int inRound;
    private long rounds;
    private boolean planned;
    private long next = System.nanoTime();

    /**
     * An idle thread.
     *
     * @param failed hears, on this thread, what a drawing died of
     */
    public DrawingThread(Consumer<Throwable> failed) {
        this(failed, CALM);
    }

    private DrawingThread(Consumer<Throwable> failed, Pace pace) {
        this.failed = failed;
        this.pace = pace;
        thread =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("gradlab-drawing").factory());
        thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /**
     * An idle thread for pictures that follow the hand: as many rounds a second as the screen has,
     * and never fewer than thirty for rest.
     *
     * @param failed hears, on this thread, what a drawing died of
     */
    public static DrawingThread prompt(Consumer<Throwable> failed) {
        return new DrawingThread(failed, PROMPT);
    }

    /** Draws in the next round; what is asked for again before that is drawn once. */
    public synchronized void request(Runnable drawing) {
        waiting.add(drawing);
        plan();
    }

    /** Does something once, after what is under way. */
    public void execute(Runnable task) {
        thread.execute(() -> guarded(task));
    }

    /** Does something once the round is over; on this thread, during a drawing. */
    synchronized void afterRound(Runnable task) {
        drawn.add(task);
    }

    /** Which round of drawings is under way, counted from the first. */
    public synchronized long round() {
        return rounds;
    }

    private synchronized void plan() {
        if (!planned && !(waiting.isEmpty() && round.isEmpty())) {
            planned = true;
            long wait = Math.max(0, next - System.nanoTime());
            Future<?> unused = thread.schedule(this::draw, wait, TimeUnit.NANOSECONDS);
        }
    }

    private void draw() {
        long began = System.nanoTime();
        guarded(taken());
        long took = System.nanoTime() - began;
        synchronized (this) {
            next = began + pace.slot(took, inRound);
            planned = false;
        }
        finished().forEach(this::guarded);
        plan();
    }

    /** What waits for the end of the round; nothing before that. */
    private synchronized List<Runnable> finished() {
        if (!round.isEmpty()) {
            return List.of();
        }
        List<Runnable> all = List.copyOf(drawn);
        drawn.clear();
        return all;
    }

    private synchronized Runnable taken() {
        if (round.isEmpty()) {
            round.addAll(waiting);
            inRound = round.size();
            rounds++;
            waiting.clear();
        }
        return round.remove();
    }

    // One picture that cannot be drawn must not stop the others.
    private void guarded(Runnable drawing) {
        try {
            drawing.run();
        } catch (RuntimeException | Error failure) {
            failed.accept(failure);
        }
    }
}
