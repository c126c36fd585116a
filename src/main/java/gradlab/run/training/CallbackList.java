package gradlab.run.training;

import gradlab.engine.network.Weights;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.ModelCheckpoint;
import gradlab.experiment.Training;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.GivenBack;
import gradlab.run.history.Monitor;
import gradlab.run.history.Outcome;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * What follows a run epoch by epoch, and tells which weights it ends with: those that the
 * checkpoint keeps; else, of a run that was not broken off, those that early stopping gives back;
 * else the last.
 */
final class CallbackList {
    private final List<String> metrics;
    private final @Nullable EarlyStopper stopper;
    private final @Nullable BestKeeper keeper;

    CallbackList(Training training) {
        metrics = training.metrics();
        EarlyStopping stopping = training.callbacks().earlyStopping();
        ModelCheckpoint checkpoint = training.callbacks().checkpoint();
        stopper = stopping == null ? null : new EarlyStopper(stopping);
        keeper = checkpoint == null ? null : new BestKeeper(checkpoint);
    }

    void resume(Checkpoint from) {
        if (stopper != null && from.stopping() != null) {
            stopper.resume(from.stopping());
        }
        if (keeper != null) {
            keeper.resume(from.best());
        }
    }

    /**
     * Looks at an epoch that is done.
     *
     * @param weights asked for a copy when the epoch is the best so far
     * @return why the run ends here; null when it goes on
     */
    @Nullable Message epochEnded(EpochRecord record, Supplier<Weights> weights) {
        if (keeper != null) {
            keeper.epochEnded(record.epoch(), value(record, keeper.monitor()), weights);
        }
        return stopper != null && stopper.endsAfter(value(record, stopper.monitor()), weights)
                ? Endings.noBetter(stopper.monitor(), stopper.bestEpoch())
                : null;
    }

    private double value(EpochRecord record, String monitor) {
        return Monitor.value(record, metrics, monitor);
    }

    /** Whose weights a run ends with that ends like this; null for the last. */
    @Nullable GivenBack givenBack(Outcome.Reason reason) {
        Checkpoint.Best best = best();
        if (keeper != null && best != null) {
            return new GivenBack(best.epoch(), keeper.monitor(), best.value());
        }
        boolean brokenOff = reason == Outcome.Reason.CANCELLED || reason == Outcome.Reason.DIVERGED;
        return stopper != null && stopper.givesBack() && !brokenOff ? stopper.givenBack() : null;
    }

    /** What early stopping remembers; null where there is none. */
    Checkpoint.@Nullable Stopping stopping() {
        return stopper == null ? null : stopper.state();
    }

    /** What the checkpoint keeps; null where there is none, or nothing yet. */
    Checkpoint.@Nullable Best best() {
        return keeper == null ? null : keeper.best();
    }
}
