package gradlab.run.live;

import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Many runs, some of them at the same time, begun in the order asked. Each trains on one thread,
 * its matrix products included, so that what comes out is the same, bit for bit, however many go at
 * once. One that breaks off leaves the others alone. For any thread.
 *
 * @param <R> what stays of each run
 */
public final class RunPool<R> {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Executor threads;
    private final Consumer<PooledRun<R>> news;
    private final LongSupplier clock;
    private final List<PooledRun<R>> runs = new ArrayList<>();
    // All before it have begun, or were cancelled before they could.
    private int next;
    private int waiting;
    private int atOnce;
    private int workers;
    private int busy;
    private int over;
    private boolean playing;
    private boolean single;
    private boolean timed;
    private long worked;
    private long timedSince;

    /**
     * A pool that does nothing before {@link #play}.
     *
     * @param threads where runs train; gets a task for each that goes at the same time
     * @param atOnce how many go at the same time, at most
     */
    public RunPool(Executor threads, int atOnce) {
        this(threads, atOnce, run -> {});
    }

    /**
     * A pool that tells news.
     *
     * @param news hears of each run that begins, has done an epoch, or is over; on any thread
     */
    public RunPool(Executor threads, int atOnce, Consumer<PooledRun<R>> news) {
        this(threads, atOnce, news, System::nanoTime);
    }

    RunPool(Executor threads, int atOnce, Consumer<PooledRun<R>> news, LongSupplier clock) {
        this.threads = threads;
        this.atOnce = positive(atOnce);
        this.news = news;
        this.clock = clock;
    }

    /** Threads of its own for a pool, each for as long as there is something to train. */
    public static Executor ownThreads() {
        return task -> Thread.ofPlatform().daemon().name("gradlab-pool").start(task);
    }

    /** The same, for runs beside one that somebody watches: they take what it leaves. */
    public static Executor quietThreads() {
        return task ->
                Thread.ofPlatform()
                        .daemon()
                        .name("gradlab-quiet")
                        .start(
                                () -> {
                                    Courtesy.giveWay();
                                    task.run();
                                });
    }

    /** Asks for one more run; it begins when its turn comes. */
    public PooledRun<R> add(RunRequest<R> request) {
        PooledRun<R> run;
        synchronized (this) {
            RunRequest<R> alone =
                    new RunRequest<>(
                            request.start().onOneThread(),
                            request.recording(),
                            request.harvest(),
                            request.until());
            run = new PooledRun<>(this, runs.size(), alone);
            runs.add(run);
            waiting++;
            time();
        }
        employ();
        return run;
    }

    /** All that were asked for, in that order. */
    public synchronized List<PooledRun<R>> runs() {
        return List.copyOf(runs);
    }

    // ---- transport

    /** Begins, or goes on. */
    public void play() {
        synchronized (this) {
            start(false);
            underWay().forEach(LiveRun::play);
        }
        employ();
    }

    /** One run to its end, the first that waits half way or else the next; then all wait. */
    public void playOne() {
        synchronized (this) {
            start(true);
            underWay().stream().limit(1).forEach(LiveRun::play);
        }
        employ();
    }

    private void start(boolean one) {
        playing = true;
        single = one;
        time();
    }

    /** Those under way wait after their step, keeping everything; no other begins. */
    public synchronized void pause() {
        playing = false;
        time();
        underWay().forEach(LiveRun::pause);
    }

    /** Those under way go on to their end; no other begins. */
    public synchronized void finishUnderWay() {
        playing = false;
        time();
        underWay().forEach(LiveRun::play);
    }

    /** How many go at the same time from now on; those that are too many come to their end. */
    public void atOnce(int most) {
        synchronized (this) {
            atOnce = positive(most);
        }
        employ();
    }

    private static int positive(int atOnce) {
        if (atOnce < 1) {
            throw new SentenceException("at least one run goes at a time, not {0}", atOnce);
        }
        return atOnce;
    }

    /** Whether others begin as soon as there is room. */
    public synchronized boolean isPlaying() {
        return playing;
    }

    /** How many have begun and are not over, whether they train or wait. */
    public synchronized int begun() {
        return busy;
    }

    /** Ends all that are not over. */
    public void cancel() {
        runs().forEach(PooledRun::cancel);
    }

    void cancel(PooledRun<R> run) {
        synchronized (this) {
            if (run.state() == PooledRun.State.UNDER_WAY) {
                Objects.requireNonNull(run.live()).stop();
            }
            if (run.state() != PooledRun.State.WAITING) {
                return;
            }
            waiting--;
            end(run, PooledRun.State.CANCELLED, null, null, null);
        }
        news.accept(run);
    }

    /** Whether all that were asked for are over. */
    public synchronized boolean isOver() {
        return over == runs.size();
    }

    /** Waits until all are over. */
    public synchronized void await() throws InterruptedException {
        while (!isOver()) {
            wait();
        }
    }

    /** Plays, waits until all are over, and hands them over in the order asked. */
    public List<PooledRun<R>> finish() throws InterruptedException {
        play();
        await();
        return runs();
    }

    /** How far all have come together. */
    public synchronized PoolProgress progress() {
        time();
        return PoolProgress.of(runs, over, worked / NANOS);
    }

    private List<LiveRun> underWay() {
        return runs.stream()
                .filter(run -> run.state() == PooledRun.State.UNDER_WAY)
                .map(run -> Objects.requireNonNull(run.live()))
                .toList();
    }

    // ---- its threads

    /**
     * As many threads as there is work for; outside the lock, as one may train before it answers.
     */
    private void employ() {
        while (wantsWorker()) {
            try {
                threads.execute(this::work);
            } catch (RuntimeException refused) {
                synchronized (this) {
                    workers--;
                }
                throw refused;
            }
        }
    }

    private synchronized boolean wantsWorker() {
        int most = single ? 1 : atOnce;
        boolean wanted = playing && workers < most && workers - busy < waiting;
        workers += wanted ? 1 : 0;
        return wanted;
    }

    private void work() {
        try {
            PooledRun<R> run = take();
            while (run != null) {
                train(run);
                run = take();
            }
        } catch (RuntimeException | Error broken) {
            // Whoever hears the news is broken; the other runs go on all the same.
            synchronized (this) {
                workers--;
            }
            employ();
            throw broken;
        }
    }

    private synchronized @Nullable PooledRun<R> take() {
        while (next < runs.size() && runs.get(next).isOver()) {
            next++;
        }
        if (!playing || next == runs.size() || workers > atOnce) {
            workers--;
            return null;
        }
        PooledRun<R> run = runs.get(next++);
        run.begin();
        waiting--;
        busy++;
        return run;
    }

    private void train(PooledRun<R> run) {
        LiveRun live = Objects.requireNonNull(run.live());
        RunRequest<R> request = Objects.requireNonNull(run.request());
        try {
            news.accept(run);
            Outcome outcome = live.train(event -> read(run, live, event, request.until()));
            boolean wanted = request.until() > 0 && live.history().epochs() >= request.until();
            if (outcome.reason() == Outcome.Reason.CANCELLED && !wanted) {
                settle(run, PooledRun.State.CANCELLED, outcome, null, null);
            } else {
                R result = request.harvest().apply(live);
                settle(run, PooledRun.State.DONE, outcome, result, null);
            }
        } catch (RuntimeException | Error failure) {
            settle(run, PooledRun.State.FAILED, null, null, failure);
        }
    }

    private void read(PooledRun<R> run, LiveRun live, RunEvent event, int until) {
        live.read(event);
        if (event instanceof RunEvent.EpochDone done) {
            if (done.record().epoch() == until) {
                live.stop();
            }
            news.accept(run);
        }
    }

    private void settle(
            PooledRun<R> run,
            PooledRun.State as,
            @Nullable Outcome outcome,
            @Nullable R result,
            @Nullable Throwable failure) {
        synchronized (this) {
            busy--;
            playing &= !single;
            end(run, as, outcome, result, failure);
        }
        news.accept(run);
    }

    private void end(
            PooledRun<R> run,
            PooledRun.State as,
            @Nullable Outcome outcome,
            @Nullable R result,
            @Nullable Throwable failure) {
        run.end(as, outcome, result, failure);
        over++;
        time();
        notifyAll();
    }

    /** Adds up the time in which there is something to do; asked whenever that may change. */
    private void time() {
        long now = clock.getAsLong();
        worked += timed ? now - timedSince : 0;
        timed = playing && over < runs.size();
        timedSince = now;
    }
}
