package gradlab.run;

import gradlab.engine.layer.Join;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Stochastic;
import gradlab.engine.loss.Loss;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Weights;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A network with all its dropout and noise layers awake. What comes before the first of them is the
 * same in every pass and computed once.
 */
final class MonteCarloPasses {
    private final int threads;
    private final Loss loss;
    private final @Nullable Network constant;
    private final Network drawing;

    /**
     * Builds the network.
     *
     * @param layers in order, each with a name
     * @param seed of what the layers draw
     */
    MonteCarloPasses(
            List<Layer> layers,
            int inputWidth,
            Loss loss,
            int threads,
            Weights weights,
            long seed) {
        this.threads = threads;
        this.loss = loss;
        List<Layer> awake = layers.stream().map(MonteCarloPasses::awake).toList();
        int first = firstDrawing(awake);
        constant = first == 0 ? null : network(awake.subList(0, first), inputWidth, weights, seed);
        int width = constant == null ? inputWidth : constant.outputWidth();
        drawing = network(awake.subList(first, awake.size()), width, weights, seed);
    }

    private static Layer awake(Layer layer) {
        return layer instanceof Stochastic noisy ? noisy.withMonteCarlo(true) : layer;
    }

    /** Where the network can be cut; 0 where it cannot, as skip arcs might cross the cut. */
    private static int firstDrawing(List<Layer> layers) {
        if (layers.stream().anyMatch(Join.class::isInstance)) {
            return 0;
        }
        int first = 0;
        while (first < layers.size() && !(layers.get(first) instanceof Stochastic)) {
            first++;
        }
        return first == layers.size() ? 0 : first;
    }

    private Network network(List<Layer> layers, int inputWidth, Weights weights, long seed) {
        Network network =
                new Network(
                        new NetworkPlan(
                                layers,
                                inputWidth,
                                loss,
                                NetworkMaker.chunk(layers, inputWidth),
                                threads),
                        seed);
        List<String> names = layers.stream().map(Layer::name).toList();
        network.load(
                new Weights(
                        weights.layers().stream()
                                .filter(layer -> names.contains(layer.layer()))
                                .toList()));
        return network;
    }

    /** What every pass begins with. */
    float[] constantPart(float[] inputs, int rows) {
        if (constant == null) {
            return inputs;
        }
        float[] outputs = new float[rows * constant.outputWidth()];
        constant.predict(inputs, rows, outputs);
        return outputs;
    }

    /** One pass over {@link #constantPart}: [rows][outputs]. */
    void pass(float[] begun, int rows, float[] outputs) {
        drawing.predict(begun, rows, outputs);
    }
}
