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
import java.util.function.ToDoubleFunction;

/**
 * What follows a run epoch by epoch, and tells which weights it ends with: those that the
 * checkpoint keeps; else, of a run that was not broken off, those that early stopping gives back;
 * else the last.
 */
final class CallbackList {
    private final @Nullable EarlyStopper stopper;
    private final ToDoubleFunction<EpochRecord> watched;
    private final @Nullable BestKeeper keeper;

    CallbackList(Training training) {
        EarlyStopping rule = training.callbacks().earlyStopping();
        stopper = rule == null ? null : new EarlyStopper(rule);
        watched = Monitor.reading(training.metrics(), rule == null ? "" : rule.monitor());
        ModelCheckpoint checkpoint = training.callbacks().checkpoint();
        keeper = checkpoint == null ? null : keeper(checkpoint.monitor(), training.metrics());
    }

    /** Null where a run has no number of that name. */
    private static @Nullable BestKeeper keeper(String name, List<String> metrics) {
        return Monitor.of(metrics, name).map(monitor -> new BestKeeper(name, monitor)).orElse(null);
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
            keeper.epochEnded(record, weights);
        }
        return stopper != null && stopper.endsAfter(watched.applyAsDouble(record), weights)
                ? Endings.noBetter(stopper.monitor(), stopper.bestEpoch())
                : null;
    }

    /** Whose weights a run ends with that ends like this; null for the last. */
    @Nullable GivenBack givenBack(Outcome.Reason reason) {
        GivenBack best = keeper == null ? null : keeper.givenBack();
        if (best != null) {
            return best;
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
