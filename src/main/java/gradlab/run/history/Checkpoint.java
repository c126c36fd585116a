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
         * It had ended and given back the weights that early stopping remembers as the best. The
         * network is that of the last step all the same, to go on from.
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

    /** Keeps its own lists. */
    public Checkpoint {
        if (stage == Stage.RESTORED && (stopping == null || stopping.weights() == null)) {
            throw new SentenceException(
                    "the best weights were given back, but early stopping remembers none");
        }
        turned = List.copyOf(turned);
        frozen = List.copyOf(frozen);
    }

    /** The weights to show and to predict with: the best where they were given back. */
    public Weights weights() {
        Weights best = stopping == null ? null : stopping.weights();
        return stage == Stage.RESTORED && best != null ? best : network.weights();
    }

    /** How many epochs are done. */
    public int epochs() {
        return epoch - 1;
    }

    /** About how much memory it takes. */
    public long bytes() {
        Weights best = stopping == null ? null : stopping.weights();
        return ROOM
                + network.bytes()
                + 8L * tally.length
                + (stopping == null ? 0 : 8L * stopping.recent().length)
                + (best == null ? 0 : best.bytes());
    }
}
