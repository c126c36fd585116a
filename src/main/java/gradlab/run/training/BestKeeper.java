package gradlab.run.training;

import gradlab.engine.network.Weights;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.GivenBack;
import gradlab.run.history.Monitor;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Keeps the weights of the best epoch so far, by the number that a checkpoint watches. */
final class BestKeeper {
    private final String name;
    private final Monitor monitor;
    private Checkpoint.@Nullable Best best;

    /**
     * One that has kept nothing yet.
     *
     * @param name what the experiment calls the number
     */
    BestKeeper(String name, Monitor monitor) {
        this.name = name;
        this.monitor = monitor;
    }

    /**
     * Looks at an epoch that is done.
     *
     * @param weights asked for a copy when the epoch is the best so far
     */
    void epochEnded(EpochRecord record, Supplier<Weights> weights) {
        double value = monitor.value(record);
        if (monitor.better(value, best == null ? monitor.worst() : best.value())) {
            best = new Checkpoint.Best(record.epoch(), value, weights.get());
        }
    }

    /** Null before an epoch with such a number. */
    @Nullable GivenBack givenBack() {
        return best == null ? null : new GivenBack(best.epoch(), name, best.value());
    }

    /** Null before an epoch with such a number. */
    Checkpoint.@Nullable Best best() {
        return best;
    }

    void resume(Checkpoint.@Nullable Best kept) {
        best = kept;
    }
}
