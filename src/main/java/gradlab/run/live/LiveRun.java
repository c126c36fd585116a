package gradlab.run.live;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.SnapshotBudget;
import gradlab.run.past.SnapshotStore;
import gradlab.run.training.RunStart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * One run under way. It trains on the thread that calls {@link #train}; what it says is taken in by
 * {@link #read}, on that thread or, in the same order, on one other. Commands and questions are for
 * any thread.
 */
public final class LiveRun {
    private final RecordedRun recorded;
    private final RunControl control;
    private final List<Consumer<Checkpoint>> waiting = new ArrayList<>();
    private volatile RunEvent.@Nullable WeightsTaken newest;
    private boolean weightsOnTheirWay;

    /**
     * A run that fills a record, and obeys a control from its first step on.
     *
     * @param recorded what it leaves, its states included
     */
    public LiveRun(RecordedRun recorded, RunControl control) {
        this.recorded = recorded;
        this.control = control;
        RunEvent.Started started = recorded.history().started();
        Checkpoint from = recorded.start().from();
        if (started != null && from != null) {
            control.standsAt(started.stepsPerEpoch(), from.step());
        }
        SnapshotStore snapshots = recorded.past().snapshots();
        if (snapshots.isOpen()) {
            control.keepSnapshots(snapshots);
        }
    }

    /** A run that begins at once when it is trained, and leaves no states on its way. */
    public static LiveRun of(RunStart start, Recording recording) {
        return of(start, recording, new SnapshotBudget(0));
    }

    /** A run that begins at once when it is trained, and leaves its states in a budget. */
    public static LiveRun of(RunStart start, Recording recording, SnapshotBudget snapshots) {
        RunControl control = new RunControl();
        control.record(recording);
        return new LiveRun(RecordedRun.from(start, snapshots.store()), control);
    }

    /** All that it leaves, as far as it has come. */
    public RecordedRun recorded() {
        return recorded;
    }

    /** What is trained. */
    public Experiment experiment() {
        return recorded.experiment();
    }

    /** What was recorded. */
    public RunHistory history() {
        return recorded.history();
    }

    /** What it obeys: its knobs, its pace, what it records. */
    public RunControl control() {
        return control;
    }

    // ---- training

    /**
     * The rows, prepared now where nobody has; {@link #train} does it where this was not called.
     *
     * @throws gradlab.data.DataException when they cannot be read or do not fit
     */
    public PreparedData prepare() {
        return recorded.data();
    }

    /**
     * Trains on the caller's thread to the end, to a stop, or to divergence, and reads what it says
     * itself.
     *
     * @throws gradlab.experiment.json.DocumentException when the experiment cannot run
     * @throws gradlab.data.DataException when the data cannot be read
     */
    public Outcome train() {
        return train(this::read);
    }

    /**
     * The same for a listener that hands everything on to {@link #read}, perhaps elsewhere.
     *
     * @throws gradlab.experiment.json.DocumentException when the experiment cannot run
     * @throws gradlab.data.DataException when the data cannot be read
     */
    public Outcome train(Consumer<RunEvent> listener) {
        return recorded.start().run(control, listener);
    }

    /** Takes in what the run says; whoever listens calls it, one thread alone. */
    public void read(RunEvent event) {
        recorded.history().add(event);
        if (event instanceof RunEvent.WeightsTaken taken) {
            arrived(taken);
        } else if (event instanceof RunEvent.CheckpointTaken taken) {
            recorded.stands(taken.checkpoint());
            handOver(taken.checkpoint());
        } else if (event instanceof RunEvent.Ended && recorded.state() != null) {
            handOver(recorded.state()); // to who asked after the last one was taken
        }
    }

    /** Whether it came to an end that was read. */
    public boolean isOver() {
        return history().outcome() != null;
    }

    // ---- transport

    /** Goes on training. */
    public void play() {
        control.play();
    }

    /** Waits after this step, keeping everything. */
    public void pause() {
        control.pause();
    }

    /** Trains one batch, then waits. */
    public void stepBatch() {
        control.stepBatch();
    }

    /** Trains to the end of the epoch, then waits. */
    public void stepEpoch() {
        control.stepEpoch();
    }

    /** Ends it as cancelled, keeping what was recorded. */
    public void stop() {
        control.stop();
    }

    // ---- weights on their way

    /** Asks for the weights as they are, unless they are on their way already. */
    public void requestWeights() {
        synchronized (waiting) {
            if (weightsOnTheirWay) {
                return;
            }
            weightsOnTheirWay = true;
        }
        control.requestWeights();
    }

    private void arrived(RunEvent.WeightsTaken taken) {
        newest = taken;
        synchronized (waiting) {
            weightsOnTheirWay = false;
        }
    }

    /** The last weights that arrived, with their step; null before the first. */
    public RunEvent.@Nullable WeightsTaken newestWeights() {
        return newest;
    }

    /** The last weights that arrived, else those of its newest state; null before there are any. */
    public @Nullable Weights weights() {
        RunEvent.WeightsTaken taken = newest;
        return taken == null ? recorded.weights() : taken.weights();
    }

    // ---- its state, to go on from

    /**
     * Hands over its state as it is now, once that is at hand: at once where it is over, else on
     * the thread that reads.
     */
    public void checkpoint(Consumer<Checkpoint> use) {
        Checkpoint end = recorded.state();
        if (isOver() && end != null) {
            use.accept(end);
            return;
        }
        synchronized (waiting) {
            waiting.add(use);
        }
        control.requestCheckpoint();
    }

    private void handOver(Checkpoint state) {
        List<Consumer<Checkpoint>> asked;
        synchronized (waiting) {
            asked = List.copyOf(waiting);
            waiting.clear();
        }
        asked.forEach(use -> use.accept(state));
    }
}
