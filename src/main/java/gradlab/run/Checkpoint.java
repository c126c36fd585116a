package gradlab.run;

import gradlab.engine.network.Weights;

/**
 * All that is needed to go on with a run bit-exactly, in another process if need be.
 *
 * @param epoch the epoch under way, from 1
 * @param step steps done in the whole run
 */
public record Checkpoint(int epoch, long step, Weights weights) {}
