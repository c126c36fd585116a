package gradlab.engine.network;

import gradlab.engine.layer.Layer;
import gradlab.engine.loss.Loss;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * What a network is built from.
 *
 * @param layers in order; layers without a name get Keras's ({@link LayerNames})
 * @param inputWidth numbers in a row of inputs
 * @param maxRows the most rows in a batch, and in a chunk of rows to predict
 * @param threads how many threads a large matrix product may use
 */
public record NetworkPlan(List<Layer> layers, int inputWidth, Loss loss, int maxRows, int threads) {
    /** Names the layers. */
    public NetworkPlan {
        layers = LayerNames.fill(layers);
        if (maxRows < 1) {
            throw new SentenceException("a batch needs at least one row, not {0}", maxRows);
        }
    }
}
