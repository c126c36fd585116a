package gradlab.run;

import gradlab.engine.network.NetworkState;
import gradlab.engine.network.Weights;
import gradlab.engine.schedule.Plateau;

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
 * @param stopper what early stopping remembers; null where there is none
 * @param turned the knobs turned so far
 */
public record Checkpoint(
        int epoch,
        long step,
        long phaseStep,
        NetworkState network,
        BatchFeed.State feed,
        double[] tally,
        Plateau plateau,
        EarlyStopper.@Nullable State stopper,
        List<RunEvent.KnobTurned> turned) {
    /** Keeps its own list. */
    public Checkpoint {
        turned = List.copyOf(turned);
    }

    /** The weights as they were. */
    public Weights weights() {
        return network.weights();
    }
}
