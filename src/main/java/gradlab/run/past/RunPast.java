package gradlab.run.past;

import gradlab.run.control.Recording;
import gradlab.run.control.RunControl;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.RunHistory;
import gradlab.run.training.RunStart;
import gradlab.run.training.Trainer;

import org.jspecify.annotations.Nullable;

/**
 * The past of a run, which may still go on: its state at the end of any epoch, from the nearest
 * snapshot before it and the same training again, bit for bit. Safe from any thread.
 */
public final class RunPast {
    private final RunStart start;
    private final RunHistory history;
    private final SnapshotStore snapshots;
    private final @Nullable RunPast before;

    /**
     * The past of a run.
     *
     * @param history what it records
     * @param snapshots what it leaves at the ends of its epochs
     * @param before the past of the run that it was forked from; null for none
     */
    public RunPast(
            RunStart start, RunHistory history, SnapshotStore snapshots, @Nullable RunPast before) {
        this.start = start;
        this.history = history;
        this.snapshots = snapshots;
        this.before = before;
    }

    /** How it began. */
    public RunStart start() {
        return start;
    }

    /** The snapshots it leaves. */
    public SnapshotStore snapshots() {
        return snapshots;
    }

    /**
     * What is at hand without computing: the state after so many epochs or the nearest one before;
     * null where there is none.
     */
    public @Nullable Checkpoint nearest(int epochs) {
        if (epochs < start.epochs()) {
            return before == null ? null : before.nearest(epochs);
        }
        Checkpoint kept = snapshots.before(epochs);
        return kept == null ? start.from() : kept;
    }

    /**
     * The exact state after so many epochs, computed on the caller's thread where it is not at
     * hand.
     *
     * @param control stops the computation
     * @return null when it was stopped, or when the run has no such epoch
     * @throws gradlab.text.SentenceException when the run cannot be repeated here, saying why
     */
    public @Nullable Checkpoint at(int epochs, RunControl control) {
        if (epochs < start.epochs() && before != null) {
            return before.at(epochs, control);
        }
        Checkpoint kept = nearest(epochs);
        if (kept != null && kept.epochs() == epochs) {
            return kept;
        }
        Replay replay = new Replay(history, snapshots, epochs, control);
        control.record(Recording.none());
        control.keepSnapshots(replay);
        if (kept == null) {
            control.repeat(history.knobsTurned());
            start.fromScratch().run(control, replay);
        } else {
            control.repeat(history.knobsAfter(kept));
            Trainer.resume(start.experiment(), start.data().get(), kept, control, replay);
        }
        return replay.found();
    }
}
