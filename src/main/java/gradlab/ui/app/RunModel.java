package gradlab.ui.app;

import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.control.LiveTurns;
import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.Recorded;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.past.Fork;
import gradlab.run.past.SnapshotBudget;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The run under way and those before it: commands go in, recorded history comes out. */
final class RunModel {
    private static final int LAST_LOOKS = 2;
    private final Workers workers;
    private final Consumer<Throwable> failure;
    private final ReadOnlyObjectWrapper<RunState> state =
            new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final ReadOnlyObjectWrapper<RunHistory> history =
            new ReadOnlyObjectWrapper<>(this, "history", new RunHistory());
    private final ReadOnlyObjectWrapper<@Nullable Weights> weights =
            new ReadOnlyObjectWrapper<>(this, "weights");
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
    private final ReadOnlyBooleanWrapper needsRewind =
            new ReadOnlyBooleanWrapper(this, "needsRewind");
    private final BooleanProperty weightsWatched =
            new SimpleBooleanProperty(this, "weightsWatched", true);
    private final ObjectProperty<Speed> speed =
            new SimpleObjectProperty<>(this, "speed", Speed.FULL);
    private final ObjectProperty<Recording> recording =
            new SimpleObjectProperty<>(
                    this, "recording", Recording.epochs().with(Recorded.HISTOGRAMS));
    private final SlowBatches slow = new SlowBatches(recording, speed);
    private final RunMaker maker;
    private @Nullable RunEntry current;
    private final AskedStates states = new AskedStates();
    private @Nullable Experiment wanted;
    private RunControl control = RunControl.paused();
    private final HeldKnobs held = new HeldKnobs();
    private boolean weightsOnTheirWay;
    private long weightsStep = -1;
    // How often weights are still asked for while the run waits and nothing moves.
    private int looks;

    RunModel(Workers workers, SnapshotBudget snapshots, Consumer<Throwable> failure) {
        this.workers = workers;
        maker = new RunMaker(snapshots);
        this.failure = failure;
        speed.addListener((value, old, chosen) -> applySpeed());
        recording.addListener((value, old, chosen) -> slow.apply(control));
    }

    ReadOnlyObjectProperty<RunState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RunHistory> history() {
        return history.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Weights> weights() {
        return weights.getReadOnlyProperty();
    }

    ReadOnlyLongProperty revision() {
        return revision.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty needsRewind() {
        return needsRewind.getReadOnlyProperty();
    }

    BooleanProperty weightsWatched() {
        return weightsWatched;
    }

    ObjectProperty<Speed> speed() {
        return speed;
    }

    ObjectProperty<Recording> recording() {
        return recording;
    }

    ReadOnlyObjectProperty<@Nullable SlowBatch> slowBatch() {
        return slow.newest();
    }

    RunMaker maker() {
        return maker;
    }

    void play(Experiment experiment, Path folder) {
        if (begin(experiment, folder)) {
            state.set(RunState.RUNNING);
            slow.step(false, control);
            control.play();
        }
    }

    void pause() {
        if (state.get() == RunState.RUNNING) {
            control.pause();
            state.set(RunState.PAUSED);
        }
    }

    void step(Experiment experiment, Path folder, boolean batch, Consumer<RunControl> step) {
        if (begin(experiment, folder)) {
            state.set(RunState.PAUSED);
            slow.step(batch, control);
            step.accept(control);
            looks = LAST_LOOKS;
            askForWeights();
        }
    }

    void stop() {
        if (current != null && state.get() != RunState.ENDED) {
            control.stop();
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
        weights.set(null);
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
        if (current == null || !current.isWhole(of)) {
            rewind();
            return null;
        }
        SecondRun released = new SecondRun(current, control);
        clear();
        return released;
    }

    RunControl control() {
        return control;
    }

    /** Follows an edit, perhaps by a hand that has not let go: turns knobs, notes what waits. */
    void follow(Experiment edited, boolean holding) {
        if (current == null || wanted == null) {
            return;
        }
        if (state.get() != RunState.ENDED) {
            held.turn(control, LiveTurns.between(wanted, edited).turns(), holding);
        }
        wanted = edited;
        needsRewind.set(LiveTurns.between(current.experiment(), edited).needsRewind());
    }

    boolean begin(Experiment experiment, Path folder) {
        if (state.get() == RunState.ENDED) {
            rewind();
        }
        if (current != null) {
            return true;
        }
        RunEntry entry = maker.fresh(experiment, folder);
        adopt(entry);
        launch(entry, control);
        return current == entry;
    }

    /** Makes a run that shares its past with another the one on the bench; it waits. */
    void fork(RunEntry.Origin origin, Fork fork, RunHistory past, Experiment as) {
        rewind();
        RunEntry entry = maker.fork(origin, fork, past, as);
        adopt(entry);
        fork.prepare(control);
        resume(entry);
    }

    /** Puts a saved run on the bench, where it was left. */
    void open(SavedRun saved, Experiment as, Path folder) {
        rewind();
        RunEntry entry = maker.opened(saved, as, folder);
        adopt(entry);
        Outcome outcome = saved.history().outcome();
        if (outcome == null || outcome.reason() == Outcome.Reason.CANCELLED) {
            resume(entry);
        } else {
            weights.set(entry.firstWeights());
            state.set(RunState.ENDED);
        }
    }

    private void adopt(RunEntry entry) {
        control = RunControl.paused();
        current = entry;
        wanted = entry.experiment();
        weightsOnTheirWay = false;
        weightsStep = -1;
        maker.list(entry);
        history.set(entry.history());
        revision.set(revision.get() + 1);
    }

    private void resume(RunEntry entry) {
        weights.set(entry.firstWeights());
        state.set(RunState.PAUSED);
        launch(entry, control);
    }

    void launch(RunEntry entry, RunControl obeyed) {
        obeyed.record(recording.get());
        obeyed.keepSnapshots(entry.past().snapshots());
        applySpeed();
        workers.train(
                entry.start(),
                obeyed,
                events -> read(entry, events),
                problem -> died(entry, problem));
    }

    /** The run on the bench; null before there is one. */
    @Nullable RunEntry current() {
        return current;
    }

    /** Hands over the run and its state as it is now, once that is at hand. */
    void checkpoint(BiConsumer<RunEntry, Checkpoint> use) {
        if (current != null) {
            states.ask(current, control, use);
        }
    }

    /** The states of runs that were asked for. */
    AskedStates states() {
        return states;
    }

    private void applySpeed() {
        slow.apply(control);
        RunEvent.Started started = history.get().started();
        control.pace(speed.get().pace(started == null ? 1 : started.stepsPerEpoch()));
    }

    private void read(RunEntry entry, List<RunEvent> events) {
        boolean moved = false;
        boolean recorded = false;
        for (RunEvent event : events) {
            if (event instanceof RunEvent.WeightsTaken taken) {
                moved |= taken.step() != weightsStep;
                takeWeights(entry, taken);
            } else if (event instanceof RunEvent.CheckpointTaken taken) {
                states.take(entry, taken.checkpoint());
            } else {
                recorded = true;
                entry.history().add(event);
                if (entry == current) {
                    slow.read(event);
                }
                if (event instanceof RunEvent.Started && entry == current) {
                    applySpeed();
                }
            }
        }
        if (entry == current) {
            if (entry.history().outcome() != null) {
                state.set(RunState.ENDED);
            }
            looks = moved || recorded ? LAST_LOOKS : looks - 1;
            askForWeights();
        }
        // Weights alone record nothing: curves that stay as they are need no drawing.
        if (recorded) {
            revision.set(revision.get() + 1);
        }
    }

    private void takeWeights(RunEntry entry, RunEvent.WeightsTaken taken) {
        if (entry == current) {
            weightsOnTheirWay = false;
            weightsStep = taken.step();
            weights.set(taken.weights());
        }
    }

    private void askForWeights() {
        boolean moving = state.get() == RunState.RUNNING || looks > 0;
        if (weightsWatched.get() && moving && !weightsOnTheirWay && state.get() != RunState.ENDED) {
            weightsOnTheirWay = true;
            control.requestWeights();
        }
    }

    private void died(RunEntry entry, Throwable problem) {
        if (entry == current) {
            rewind();
        }
        failure.accept(problem);
    }
}
