package gradlab.ui.app;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.control.LiveTurns;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.control.TurnedKnobs;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.live.LiveRun;
import gradlab.run.past.Fork;
import gradlab.run.past.Trail;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The run under way and those before it: recorded history comes out here; commands go in through
 * the {@link Transport}.
 */
public final class RunModel {
    private final Workers workers;
    private final Consumer<Throwable> failure;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final ReadOnlyObjectWrapper<RunHistory> history =
            new ReadOnlyObjectWrapper<>(this, "history", new RunHistory());
    private final WatchedWeights weights = new WatchedWeights();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyBooleanWrapper needsRewind =
            new ReadOnlyBooleanWrapper(this, "needsRewind");
    private final ObjectProperty<Speed> speed =
            new SimpleObjectProperty<>(this, "speed", Speed.FULL);
    private final ObjectProperty<Recording> recording =
            new SimpleObjectProperty<>(
                    this, "recording", Recording.epochs().with(Recorded.HISTOGRAMS));
    private final SlowBatches slow = new SlowBatches(recording, speed);
    private final RunMaker maker;
    private @Nullable RunEntry current;
    private @Nullable LiveRun live;
    private final HeldKnobs held = new HeldKnobs();

    RunModel(Workers workers, RunMaker maker, Consumer<Throwable> failure) {
        this.workers = workers;
        this.maker = maker;
        this.failure = failure;
        speed.addListener((value, old, chosen) -> applyWishes());
        recording.addListener((value, old, chosen) -> applyWishes());
    }

    /** Where the run stands. */
    public ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    /** What the run has recorded; another object after each rewind. */
    public ReadOnlyObjectProperty<RunHistory> history() {
        return history.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Weights> weights() {
        return weights.newest();
    }

    /** Grows by one at most once for each batch of events handed over: the signal to redraw. */
    public ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** Whether an edit waits for a rewind, since a run under way cannot follow it. */
    public ReadOnlyBooleanProperty needsRewind() {
        return needsRewind.getReadOnlyProperty();
    }

    /** How fast a run is played. */
    public ObjectProperty<Speed> speed() {
        return speed;
    }

    /** What is recorded beside loss, metrics and learning rate. */
    public ObjectProperty<Recording> recording() {
        return recording;
    }

    /** The newest batch in slow motion or stepped batch by batch; null before there is one. */
    public ReadOnlyObjectProperty<@Nullable SlowBatch> slowBatch() {
        return slow.newest();
    }

    /** The runs of this session in the order they began. */
    public ObservableList<RunEntry> runs() {
        return maker.runs();
    }

    RunMaker maker() {
        return maker;
    }

    void play(Experiment experiment, Path folder) {
        LiveRun begun = begin(experiment, folder);
        if (begun != null) {
            state.set(RunState.RUNNING);
            slow.step(false, begun.control());
            begun.play();
        }
    }

    void pause() {
        if (live != null && state.get() == RunState.RUNNING) {
            live.pause();
            state.set(RunState.PAUSED);
        }
    }

    void stepBatch(Experiment experiment, Path folder) {
        step(experiment, folder, true, LiveRun::stepBatch);
    }

    void stepEpoch(Experiment experiment, Path folder) {
        step(experiment, folder, false, LiveRun::stepEpoch);
    }

    void step(Experiment experiment, Path folder, boolean batch, Consumer<LiveRun> step) {
        LiveRun begun = begin(experiment, folder);
        if (begun != null) {
            state.set(RunState.PAUSED);
            slow.step(batch, begun.control());
            step.accept(begun);
            weights.stepped(begun);
        }
    }

    void stop() {
        if (live != null && state.get() != RunState.ENDED) {
            live.stop();
        }
    }

    void rewind() {
        stop();
        if (current != null) {
            maker.drop(current);
        }
        clear();
    }

    private void clear() {
        current = null;
        live = null;
        weights.begin(null);
        slow.clear();
        history.set(new RunHistory());
        needsRewind.set(false);
        state.set(RunState.READY);
        revision.set(revision.get() + 1);
    }

    /**
     * Lets the run on the bench go on beside it when it is one of that experiment from its start,
     * else ends it.
     */
    @Nullable SecondRun release(Experiment of) {
        if (current == null || live == null || !current.isWhole(of)) {
            rewind();
            return null;
        }
        SecondRun released = new SecondRun(current, live);
        clear();
        return released;
    }

    /** Whether there is a run on the bench that is not over. */
    boolean isUnderWay() {
        return state.get() == RunState.PAUSED || state.get() == RunState.RUNNING;
    }

    /** Some of the weights that the run on the bench went through. */
    public Trail trail() {
        return current == null ? new Trail(List.of()) : current.recorded().trail();
    }

    /** The run on the bench, under way or over; null before there is one. */
    public @Nullable LiveRun live() {
        return live;
    }

    /** Follows an edit, perhaps by a hand that has not let go: turns knobs, notes what waits. */
    void follow(Experiment edited, boolean holding) {
        if (current != null && live != null) {
            held.follow(live, edited, holding);
            needsRewind.set(LiveTurns.between(current.experiment(), edited).needsRewind());
        }
    }

    /**
     * The run on the bench, which waits where it has just been made; null where it died at once.
     */
    @Nullable LiveRun begin(Experiment experiment, Path folder) {
        if (state.get() == RunState.ENDED) {
            rewind();
        }
        if (current == null) {
            RunEntry entry = maker.fresh(experiment, folder);
            launch(adopt(entry));
        }
        return live;
    }

    /** Makes a run that shares its past with another the one on the bench; it waits. */
    void fork(RunEntry.Origin origin, Fork fork, RunHistory past, Experiment as) {
        rewind();
        RunEntry entry = maker.fork(origin, fork, past, as);
        LiveRun adopted = adopt(entry);
        fork.prepare(adopted.control());
        resume(adopted);
    }

    /** Puts a saved run on the bench, where it was left. */
    void open(SavedRun saved, Experiment as, Path folder) {
        rewind();
        RunEntry entry = maker.opened(saved, as, folder);
        Outcome outcome = saved.history().outcome();
        wait(adopt(entry), outcome == null || outcome.reason() == Outcome.Reason.CANCELLED);
    }

    /** Puts a listed run on the bench as it stood; the knobs since then are turned again. */
    void bring(RunEntry entry, Experiment edited) {
        LiveRun brought = take(entry);
        wait(brought, !brought.isOver());
        held.begin(TurnedKnobs.applied(brought.experiment(), entry.history().knobsTurned()));
        follow(edited, false);
    }

    private void wait(LiveRun adopted, boolean goesOn) {
        if (goesOn) {
            resume(adopted);
        } else {
            weights.begin(adopted.recorded().weights());
            state.set(RunState.ENDED);
        }
    }

    private LiveRun adopt(RunEntry entry) {
        return take(maker.list(entry));
    }

    private LiveRun take(RunEntry entry) {
        LiveRun adopted = new LiveRun(entry.recorded(), RunControl.paused());
        current = entry;
        live = adopted;
        held.begin(entry.experiment());
        history.set(entry.history());
        revision.set(revision.get() + 1);
        return adopted;
    }

    private void resume(LiveRun resumed) {
        weights.begin(resumed.recorded().weights());
        state.set(RunState.PAUSED);
        launch(resumed);
    }

    void launch(LiveRun launched) {
        launched.control().record(recording.get());
        applyWishes();
        workers.train(
                launched, events -> read(launched, events), problem -> died(launched, problem));
    }

    /** The run on the bench; null before there is one. */
    public @Nullable RunEntry current() {
        return current;
    }

    /** Hands over the run and its state as it is now, once that is at hand. */
    void checkpoint(BiConsumer<RunEntry, Checkpoint> use) {
        if (current != null && live != null) {
            RunEntry entry = current;
            live.checkpoint(state -> use.accept(entry, state));
        }
    }

    private void applyWishes() {
        if (live != null) {
            slow.apply(live.control());
            live.control().pace(pace(live));
        }
    }

    /** How many batches a second a run makes at the speed there is; 0 for as many as it can. */
    double pace(LiveRun of) {
        RunEvent.Started started = of.history().started();
        return speed.get().pace(started == null ? 1 : started.stepsPerEpoch());
    }

    private void read(LiveRun from, List<RunEvent> events) {
        boolean recorded = false;
        for (RunEvent event : events) {
            from.read(event);
            // Weights alone record nothing: curves that stay as they are need no drawing.
            recorded |=
                    !(event instanceof RunEvent.WeightsTaken
                            || event instanceof RunEvent.CheckpointTaken);
            if (from == live) {
                slow.read(event);
                if (event instanceof RunEvent.Started) {
                    applyWishes();
                }
            }
        }
        if (from == live) {
            weights.show(from, recorded);
            if (from.isOver()) {
                state.set(RunState.ENDED);
            } else {
                weights.ask(from, state.get() == RunState.RUNNING);
            }
        }
        if (recorded) {
            revision.set(revision.get() + 1);
        }
    }

    private void died(LiveRun dead, Throwable problem) {
        if (dead == live) {
            rewind();
        }
        failure.accept(problem);
    }
}
