package gradlab.run.control;

import gradlab.experiment.setting.Setting;
import gradlab.run.history.RunEvent;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/**
 * What other threads may ask of a run under way. Every request is obeyed between two steps; the
 * training thread pays one volatile read a step for it.
 */
public final class RunControl {
    private enum Mode {
        PLAYING,
        PAUSED,
        TO_EPOCH_END,
        STOPPED
    }

    private final Deque<Request.Turn> turns = new ArrayDeque<>();
    private final Deque<RunEvent.KnobTurned> repeated = new ArrayDeque<>();
    private volatile Mode mode = Mode.PLAYING;
    private volatile Recording recording = Recording.epochs();
    private volatile @Nullable SnapshotSink snapshots;
    private volatile boolean calling;
    private volatile double batchesPerSecond;
    private final RunProgress progress = new RunProgress();
    private volatile @Nullable RunControl partner;
    private boolean weightsWanted;
    private boolean checkpointWanted;
    private long batches;
    private long lastBeat;

    /** A control whose run starts at once. */
    public RunControl() {}

    /** A control whose run waits before its first step. */
    public static RunControl paused() {
        RunControl control = new RunControl();
        control.pause();
        return control;
    }

    /** Goes on training. */
    public void play() {
        set(Mode.PLAYING);
    }

    /** Stops after this step, keeping everything, until {@link #play} or a step is asked for. */
    public void pause() {
        set(Mode.PAUSED);
    }

    /** Trains one batch, then pauses; twice in a row, two batches. */
    public synchronized void stepBatch() {
        long before = mode == Mode.PAUSED ? batches : 0;
        set(Mode.PAUSED);
        batches = before + 1;
    }

    /** Trains to the end of the epoch, then pauses. */
    public void stepEpoch() {
        set(Mode.TO_EPOCH_END);
    }

    /** Ends the run as cancelled. */
    public void stop() {
        set(Mode.STOPPED);
    }

    /** Whether the run waits, or will before its next step. */
    public boolean isPaused() {
        return mode == Mode.PAUSED;
    }

    /** Whether the run was told to end. */
    public boolean isStopped() {
        return mode == Mode.STOPPED;
    }

    /** Asks for one {@link RunEvent.WeightsTaken}; also obeyed while paused. */
    public synchronized void requestWeights() {
        weightsWanted = true;
        call();
    }

    /** Asks for one {@link RunEvent.CheckpointTaken}; also obeyed while paused. */
    public synchronized void requestCheckpoint() {
        checkpointWanted = true;
        call();
    }

    /** Records this much: steps from the next step on, the rest from the next epoch on. */
    public synchronized void record(Recording wanted) {
        recording = wanted;
    }

    /** What is to be recorded. */
    public Recording recording() {
        return recording;
    }

    /** Leaves the state at the ends of epochs there, the one before the first epoch included. */
    public void keepSnapshots(SnapshotSink sink) {
        snapshots = sink;
    }

    /** Who takes the states at the ends of epochs; null for nobody. */
    public @Nullable SnapshotSink snapshots() {
        return snapshots;
    }

    /** Slow motion: trains this many batches a second at most; 0 lets it run free. */
    public synchronized void pace(double newBatchesPerSecond) {
        batchesPerSecond = newBatchesPerSecond;
        call();
    }

    /**
     * Turns a knob between two steps: a setting of the optimizer, of a layer or of the training
     * itself that is live; a switch to 0 or 1. A learning rate turned by hand is the base that the
     * schedule scales.
     */
    public synchronized void turn(Setting setting, double value) {
        turns.add(new Request.Turn(setting, value));
        call();
    }

    /** Turns a knob further that the hand still holds; of turns that wait, the last one counts. */
    public synchronized void turnOn(Setting setting, double value) {
        Request.Turn waiting = turns.peekLast();
        boolean same = waiting != null && waiting.setting().equals(setting);
        boolean continued = !same || turns.removeLast().continued();
        turns.add(new Request.Turn(setting, value, continued));
        call();
    }

    /** Turns the knobs of a recorded run again, each before the same step. */
    public synchronized void repeat(Collection<RunEvent.KnobTurned> recorded) {
        repeated.addAll(recorded);
        call();
    }

    private synchronized void set(Mode wanted) {
        if (mode != Mode.STOPPED) {
            mode = wanted;
            batches = 0;
            call();
        }
    }

    private synchronized void call() {
        calling = true;
        notifyAll();
    }

    /** Whether {@link #take} has more to say than to go on; for the training thread. */
    public boolean isCalling() {
        return calling;
    }

    /** How far the run has come. */
    RunProgress progress() {
        return progress;
    }

    /** From now on the run does not go ahead of another. */
    void waitFor(RunControl other) {
        partner = other;
        synchronized (this) {
            call();
        }
    }

    /** The run goes on alone. */
    void waitForNobody() {
        partner = null;
        wake();
    }

    private synchronized void wake() {
        notifyAll();
    }

    /**
     * Told of a run that has come so far in an earlier life, before there is a thread that trains
     * it: who waits for it, or steps with it, has to know.
     */
    public void standsAt(int stepsPerEpoch, long step) {
        progress.start(stepsPerEpoch);
        progress.reach(step);
    }

    /** Told before the first step. */
    public void start(int stepsPerEpoch) {
        progress.start(stepsPerEpoch);
    }

    /** Told when there will be no further step, whatever the reason. */
    public void end() {
        progress.end();
        wakePartner();
    }

    // Never while holding this one's lock: the partner may be about to wake this one.
    private void wakePartner() {
        RunControl other = partner;
        if (other != null) {
            other.wake();
        }
    }

    /**
     * The next request, waiting while paused; {@link Request.Go} when there is none left. An
     * interrupted training thread is a stopped one.
     */
    public Request take(long step) {
        progress.reach(step);
        wakePartner();
        return next(step);
    }

    private synchronized Request next(long step) {
        try {
            while (true) {
                Request request = pending(step);
                if (request != null) {
                    return request;
                }
                boolean mayGo = (mode != Mode.PAUSED || batches > 0) && !isAhead();
                long rest = mayGo ? restOfBeat() : 0;
                if (mayGo && rest <= 0) {
                    return go();
                }
                wait(rest);
            }
        } catch (InterruptedException interruption) {
            mode = Mode.STOPPED;
            return new Request.Stop();
        }
    }

    private boolean isAhead() {
        RunControl other = partner;
        if (other == null) {
            return false;
        }
        return batchesPerSecond > 0
                ? progress.isStepsAheadOf(other.progress)
                : progress.isEpochsAheadOf(other.progress);
    }

    private @Nullable Request pending(long step) {
        if (mode == Mode.STOPPED) {
            return new Request.Stop();
        }
        if (weightsWanted) {
            weightsWanted = false;
            return new Request.TakeWeights();
        }
        if (checkpointWanted) {
            checkpointWanted = false;
            return new Request.TakeCheckpoint();
        }
        RunEvent.KnobTurned again = repeated.peek();
        if (again != null && again.step() <= step) {
            repeated.remove();
            return new Request.Turn(
                    again.setting(), Double.parseDouble(again.to()), again.continued());
        }
        return turns.poll();
    }

    /** The next knob to turn; null where there is none. For a run that has not begun to train. */
    public synchronized Request.@Nullable Turn nextTurn() {
        return turns.poll();
    }

    private Request go() {
        batches = Math.max(0, batches - 1);
        lastBeat = System.nanoTime();
        calling = mode == Mode.PAUSED || batchesPerSecond > 0 || !repeated.isEmpty();
        return new Request.Go();
    }

    /** Milliseconds until the next batch may begin. */
    private long restOfBeat() {
        if (batchesPerSecond <= 0 || batches > 0) {
            return 0;
        }
        double beat = TimeUnit.SECONDS.toNanos(1) / batchesPerSecond;
        long rest = (long) Math.min(beat, Long.MAX_VALUE / 2.0) - (System.nanoTime() - lastBeat);
        return lastBeat == 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(rest);
    }

    /**
     * Told by the training thread after each epoch.
     *
     * @param step how many are done
     */
    public void epochEnded(long step) {
        progress.tell(step);
        if (partner != null) {
            calling = true;
        }
        if (mode != Mode.TO_EPOCH_END) {
            return;
        }
        synchronized (this) {
            set(mode == Mode.TO_EPOCH_END ? Mode.PAUSED : mode);
        }
    }
}
