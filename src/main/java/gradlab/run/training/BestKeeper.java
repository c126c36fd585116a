package gradlab.run.training;

import gradlab.engine.network.Weights;
import gradlab.experiment.ModelCheckpoint;
import gradlab.run.history.Checkpoint;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Keeps the weights of the best epoch so far, by the number that a checkpoint watches. */
final class BestKeeper {
    private final ModelCheckpoint rule;
    private Checkpoint.@Nullable Best best;

    BestKeeper(ModelCheckpoint rule) {
        this.rule = rule;
    }

    /**
     * Looks at an epoch that is done.
     *
     * @param weights asked for a copy when the epoch is the best so far
     */
    void epochEnded(int epoch, double value, Supplier<Weights> weights) {
        if (rule.better(value, best == null ? rule.worst() : best.value())) {
            best = new Checkpoint.Best(epoch, value, weights.get());
        }
    }

    String monitor() {
        return rule.monitor();
    }

    /** Null before an epoch with such a number. */
    Checkpoint.@Nullable Best best() {
        return best;
    }

    void resume(Checkpoint.@Nullable Best kept) {
        best = kept;
    }
}
