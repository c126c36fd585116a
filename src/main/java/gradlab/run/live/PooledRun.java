package gradlab.run.live;

import gradlab.experiment.Experiment;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;

import org.jspecify.annotations.Nullable;

/**
 * One run of a {@link RunPool}, from when it was asked for until its result is at hand. For any
 * thread.
 *
 * @param <R> what stays of it
 */
public final class PooledRun<R> {
    /** Where a run of a pool stands. */
    public enum State {
        /** Its turn has not come. */
        WAITING,
        /** It trains, or waits because its pool does. */
        UNDER_WAY,
        /** It came to an end of its own, and its result is there. */
        DONE,
        /** It broke off, as where its data cannot be read. */
        FAILED,
        /** Somebody ended it. */
        CANCELLED
    }

    private final RunPool<R> pool;
    private final int index;
    private final Experiment experiment;
    private final int epochs;
    private @Nullable RunRequest<R> request;
    private @Nullable LiveRun live;
    private State state = State.WAITING;
    private @Nullable Outcome outcome;
    private @Nullable R result;
    private @Nullable Throwable failure;

    PooledRun(RunPool<R> pool, int index, RunRequest<R> request) {
        this.pool = pool;
        this.index = index;
        this.request = request;
        experiment = request.start().experiment();
        int planned = experiment.training().epochs();
        epochs = request.until() > 0 ? Math.min(request.until(), planned) : planned;
        live = LiveRun.of(request.start(), request.recording());
    }

    /** Where it was asked for. */
    public RunPool<R> pool() {
        return pool;
    }

    /** Its place in the order asked, from 0. */
    public int index() {
        return index;
    }

    /** What is trained. */
    public Experiment experiment() {
        return experiment;
    }

    /** Where it stands. */
    public State state() {
        synchronized (pool) {
            return state;
        }
    }

    /** Whether nothing more will come of it. */
    public boolean isOver() {
        State now = state();
        return now != State.WAITING && now != State.UNDER_WAY;
    }

    /** How its training ended; null before that, and where it never began or broke off. */
    public @Nullable Outcome outcome() {
        synchronized (pool) {
            return outcome;
        }
    }

    /** What stays of it; null unless it is {@link State#DONE}. */
    public @Nullable R result() {
        synchronized (pool) {
            return result;
        }
    }

    /**
     * What stays of it, which has to be there.
     *
     * @throws IllegalStateException where it was cancelled, broke off, or is not over
     */
    public R orThrow() {
        synchronized (pool) {
            R left = result;
            if (left == null) {
                String why = failure == null ? state.toString() : failure.getMessage();
                throw new IllegalStateException(experiment.name() + ": " + why, failure);
            }
            return left;
        }
    }

    /** What it died of; null unless it {@link State#FAILED}. */
    public @Nullable Throwable failure() {
        synchronized (pool) {
            return failure;
        }
    }

    /** What is recorded of it; null once it is over, when {@link #result} is what stays. */
    public @Nullable RunHistory history() {
        synchronized (pool) {
            return live == null ? null : live.history();
        }
    }

    /** From 0 to 1: epochs done of those planned; whole once it is over. */
    public double share() {
        synchronized (pool) {
            return live == null ? 1 : Math.min(1, live.history().epochs() / (double) epochs());
        }
    }

    /** How many epochs are planned. */
    int epochs() {
        return epochs;
    }

    /** Ends it, or takes it out before it began; the others go on. */
    public void cancel() {
        pool.cancel(this);
    }

    // ---- for the pool, which holds its own lock

    @Nullable LiveRun live() {
        return live;
    }

    void begin() {
        state = State.UNDER_WAY;
    }

    @Nullable RunRequest<R> request() {
        return request;
    }

    void end(State as, @Nullable Outcome how, @Nullable R left, @Nullable Throwable problem) {
        state = as;
        outcome = how;
        result = left;
        failure = problem;
        live = null;
        request = null;
    }
}
