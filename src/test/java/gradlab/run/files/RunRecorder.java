package gradlab.run.files;

import gradlab.engine.network.Weights;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.predict.Columns;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.function.Consumer;

/** Listens to a run and keeps what its files hold. One thread listens, any thread reads. */
public final class RunRecorder implements Consumer<RunEvent> {
    private final RunHistory history;
    private volatile @Nullable Weights weights;
    private volatile @Nullable Checkpoint checkpoint;

    /** Begins a new history. */
    public RunRecorder() {
        this(new RunHistory());
    }

    /** Goes on with the history of a run that is resumed. */
    public RunRecorder(RunHistory history) {
        this.history = history;
    }

    @Override
    public void accept(RunEvent event) {
        history.add(event);
        if (event instanceof RunEvent.WeightsTaken taken) {
            weights = taken.weights();
        } else if (event instanceof RunEvent.CheckpointTaken taken) {
            checkpoint = taken.checkpoint();
        }
    }

    /** What was recorded. */
    public RunHistory history() {
        return history;
    }

    /** The last copy of the weights; null before the first. */
    public @Nullable Weights weights() {
        return weights;
    }

    /** The last checkpoint; null before the first. */
    public @Nullable Checkpoint checkpoint() {
        return checkpoint;
    }

    /**
     * The run as its files hold it, once it has ended or a checkpoint was taken.
     *
     * @param columns of its data
     */
    public SavedRun saved(Columns columns) {
        Checkpoint state =
                Objects.requireNonNull(checkpoint, "a checkpoint must be taken before saving");
        return new SavedRun(
                Objects.requireNonNull(history.started()).experiment(),
                history,
                columns,
                state,
                null);
    }
}
