package gradlab.run.history;

import gradlab.data.prepare.BatchOrder;
import gradlab.engine.network.NetworkState;
import gradlab.engine.network.Weights;
import gradlab.engine.schedule.Plateau;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All that is needed to go on with a run bit-exactly, in another process if need be; taken between
 * two steps.
 *
 * @param epoch the epoch under way, from 1
 * @param step steps done in the whole run
 * @param phaseStep steps done when the phase under way began
 * @param network weights, what the optimizer remembers, random numbers
 * @param feed the shuffle position
 * @param tally what the steps of the epoch under way add up to
 * @param plateau what the schedule remembers
 * @param stopping what early stopping remembers; null where there is none
 * @param best what the checkpoint of the training keeps; null where there is none, or no epoch yet
 * @param turned the knobs turned so far
 * @param frozen the layers that keep the weights they were given to start from
 * @param stage what the run was at
 */
public record Checkpoint(
        int epoch,
        long step,
        long phaseStep,
        NetworkState network,
        Feed feed,
        double[] tally,
        Plateau plateau,
        @Nullable Stopping stopping,
        @Nullable Best best,
        List<RunEvent.KnobTurned> turned,
        List<String> frozen,
        Stage stage) {
    // Its own objects and their headers.
    private static final int ROOM = 400;

    /** What a run was at when its checkpoint was taken. */
    public enum Stage {
        /** Between two steps. */
        TRAINING,
        /**
         * It had ended and given back the weights of its best epoch, which the training's
         * checkpoint kept, or else early stopping. The network is that of the last step all the
         * same, to go on from.
         */
        RESTORED,
        /** It was being pretrained. The network is as it was before, so that this begins anew. */
        PRETRAINING
    }

    /**
     * The shuffle position, and where the random changes to rows stand.
     *
     * @param changes the state of their random source
     */
    public record Feed(BatchOrder.State order, long changes) {}

    /**
     * What early stopping remembers.
     *
     * @param recent the last values, each at its epoch modulo their number
     * @param bestEpoch from 0
     * @param weights of the best epoch; null where they are not kept
     */
    public record Stopping(
            double[] recent, int epochs, int bestEpoch, double best, @Nullable Weights weights) {}

    /**
     * The best epoch so far.
     *
     * @param epoch from 1
     * @param value by which it is the best
     */
    public record Best(int epoch, double value, Weights weights) {}

    /** Keeps its own lists. */
    public Checkpoint {
        if (stage == Stage.RESTORED && bestWeights(best, stopping) == null) {
            throw new SentenceException(
                    "the best weights were given back, but nothing remembers any");
        }
        turned = List.copyOf(turned);
        frozen = List.copyOf(frozen);
    }

    /** The weights to show and to predict with: the best where they were given back. */
    public Weights weights() {
        Weights kept = stage == Stage.RESTORED ? bestWeights(best, stopping) : null;
        return kept == null ? network.weights() : kept;
    }

    private static @Nullable Weights bestWeights(@Nullable Best best, @Nullable Stopping stopping) {
        return best != null ? best.weights() : stopping == null ? null : stopping.weights();
    }

    /** How many epochs are done. */
    public int epochs() {
        return epoch - 1;
    }

    /** About how much memory it takes. */
    public long bytes() {
        Weights ofStopping = stopping == null ? null : stopping.weights();
        return ROOM
                + network.bytes()
                + 8L * tally.length
                + (stopping == null ? 0 : 8L * stopping.recent().length)
                + (ofStopping == null ? 0 : ofStopping.bytes())
                + (best == null ? 0 : best.weights().bytes());
    }
}
