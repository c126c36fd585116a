package gradlab.run.past;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.control.RunControl;
import gradlab.run.files.DataOrigin;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunHistory;
import gradlab.run.predict.Columns;
import gradlab.run.training.RunStart;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A run with all that belongs to it, whether it was trained just now or comes from a file: its
 * experiment, what was recorded, the rows, the weights it ended with, and the network at any of its
 * epochs. A run that still goes on is recorded as far as it has come. Safe from any thread.
 */
public final class RecordedRun {
    private final RunStart start;
    private final RunHistory history;
    private final RunPast past;
    private volatile @Nullable Checkpoint state;

    private RecordedRun(
            RunStart start, RunHistory history, RunPast past, @Nullable Checkpoint state) {
        this.start = start;
        this.history = history;
        this.past = past;
        this.state = state;
    }

    /**
     * A run that is about to begin, of which nothing is recorded yet.
     *
     * @param snapshots where it leaves its states
     */
    public static RecordedRun from(RunStart start, SnapshotStore snapshots) {
        return goingOn(start, new RunHistory(), snapshots, null);
    }

    /**
     * A run that goes on where another stood, or it itself.
     *
     * @param history what was recorded before, to which more is added
     * @param before the past of the run that it was forked from; null for none
     */
    public static RecordedRun goingOn(
            RunStart start, RunHistory history, SnapshotStore snapshots, @Nullable RunPast before) {
        RunPast past = new RunPast(start, history, snapshots, before);
        return new RecordedRun(start, history, past, null);
    }

    /**
     * A run from its file. Its past is computed again from its very start, since the file holds one
     * state alone, perhaps of the middle of an epoch.
     *
     * @param folder what relative paths in its experiment are relative to
     * @param snapshots where states that are computed again are kept
     */
    public static RecordedRun of(SavedRun saved, Path folder, SnapshotStore snapshots) {
        return of(saved, RunStart.fresh(saved.experiment(), folder), snapshots);
    }

    /** The same beside what says how its experiment begins, such as over rows that are shared. */
    public static RecordedRun of(SavedRun saved, RunStart fresh, SnapshotStore snapshots) {
        return new RecordedRun(
                new RunStart(saved.experiment(), fresh.folder(), fresh.data(), saved.checkpoint()),
                saved.history(),
                new RunPast(fresh, saved.history(), snapshots, null),
                saved.checkpoint());
    }

    /** What is trained; knobs turned on the way are in the history. */
    public Experiment experiment() {
        return start.experiment();
    }

    /** How its training begins, or goes on. */
    public RunStart start() {
        return start;
    }

    /** What was recorded. */
    public RunHistory history() {
        return history;
    }

    /**
     * The rows as its training sees them, prepared where they are not at hand.
     *
     * @throws gradlab.data.DataException when they cannot be read or do not fit
     */
    public PreparedData data() {
        return start.data().get();
    }

    /** The states it left, and the way to all others. */
    public RunPast past() {
        return past;
    }

    /** Some of the weights it went through. */
    public Trail trail() {
        return Trail.of(past.snapshots());
    }

    /** The newest state that is known, of a run that is over the last; null before there is one. */
    public @Nullable Checkpoint state() {
        return state;
    }

    /** Notes a newer state. */
    public void stands(Checkpoint newer) {
        state = newer;
    }

    /**
     * The weights of {@link #state}, of a run that is over those it ended with; else those that it
     * goes on from, and null of one that begins with fresh ones.
     */
    public @Nullable Weights weights() {
        Checkpoint known = state == null ? start.from() : state;
        return known == null ? null : known.weights();
    }

    /** The network with {@link #weights}; null before there are any. */
    public @Nullable RunMoment moment() {
        Checkpoint known = state;
        return known == null ? null : moment(known);
    }

    /**
     * The network after an epoch, computed again on the caller's thread where it is not at hand.
     *
     * @param epoch 0 for before the first
     * @throws IllegalArgumentException when the run has no such epoch
     * @throws SentenceException when the run cannot be repeated here, saying why
     */
    public RunMoment moment(int epoch) {
        Checkpoint there = past.at(epoch, new RunControl());
        if (there == null) {
            throw new SentenceException("this run has no epoch {0}", epoch);
        }
        return moment(there);
    }

    private RunMoment moment(Checkpoint at) {
        return new RunMoment(experiment(), data(), at.epochs(), at.weights());
    }

    /**
     * The run as its file holds it, at a state of it.
     *
     * @throws gradlab.data.DataException when its rows cannot be read any more
     */
    public SavedRun saved(Checkpoint at) {
        Outcome outcome = history.outcome();
        boolean whole = outcome != null && outcome.step() == at.step();
        return new SavedRun(
                experiment(),
                whole ? history : history.upTo(at),
                Columns.of(data()),
                at,
                DataOrigin.of(experiment(), start.folder()));
    }
}
