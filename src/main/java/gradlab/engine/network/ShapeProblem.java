package gradlab.engine.network;

import gradlab.text.Message;

/**
 * A reason why layers do not make a network.
 *
 * @param layer the index of the layer that is wrong; 0 where there is none at all
 * @param setting the setting of that layer that is wrong, as files call it; empty for the layer
 *     itself
 * @param message what is wrong and what to do, in one sentence
 */
public record ShapeProblem(int layer, String setting, Message message) {}
