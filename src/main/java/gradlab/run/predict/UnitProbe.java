package gradlab.run.predict;

import gradlab.engine.activation.Activation;
import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Stochastic;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;

import java.util.List;

/**
 * Asks single units of every layer, as at prediction with nothing drawn at random. It has a network
 * of its own and leaves the training alone. One thread uses it at a time.
 */
public final class UnitProbe {
    private final Network network;
    private final int inputWidth;
    private final int chunk;
    private final float[] batch;

    /**
     * With the weights that the experiment's seed draws, before any training.
     *
     * @param inputWidth numbers in a row of inputs
     * @throws IllegalArgumentException when the layers make no network
     */
    public UnitProbe(Experiment experiment, int inputWidth) {
        this.inputWidth = inputWidth;
        List<Layer> layers =
                LayerNames.fill(experiment.model().layers()).stream()
                        .map(UnitProbe::withoutDraws)
                        .toList();
        chunk = NetworkMaker.chunk(layers, inputWidth);
        batch = new float[Math.multiplyExact(chunk, inputWidth)];
        network =
                new Network(
                        new NetworkPlan(
                                layers,
                                inputWidth,
                                experiment.training().loss(),
                                chunk,
                                experiment.training().batches().threads()),
                        experiment.training().batches().seed());
    }

    private static Layer withoutDraws(Layer layer) {
        return layer instanceof Stochastic noisy ? noisy.withMonteCarlo(false) : layer;
    }

    /** Takes the weights of a run of the same model. */
    public void use(Weights weights) {
        network.load(weights);
    }

    /** A copy of the weights it asks with. */
    public Weights weights() {
        return network.weights();
    }

    /**
     * Passes rows forward.
     *
     * @param inputs [rows][input width], scaled as training sees them
     * @param units which units of each layer to listen to
     */
    public UnitResponses ask(float[] inputs, int rows, List<int[]> units) {
        float[][][] outputs = new float[units.size()][][];
        float[][] saturated = new float[units.size()][];
        for (int layer = 0; layer < outputs.length; layer++) {
            outputs[layer] = new float[units.get(layer).length][rows];
            saturated[layer] = new float[units.get(layer).length];
        }
        for (int from = 0; from < rows; from += chunk) {
            int count = Math.min(chunk, rows - from);
            System.arraycopy(inputs, from * inputWidth, batch, 0, count * inputWidth);
            network.probe(batch, count);
            List<Cell> cells = network.cells();
            for (int layer = 0; layer < outputs.length; layer++) {
                listen(cells.get(layer), units.get(layer), from, count, outputs[layer]);
                countSaturated(cells.get(layer), units.get(layer), count, saturated[layer]);
            }
        }
        for (float[] shares : saturated) {
            for (int unit = 0; unit < shares.length; unit++) {
                shares[unit] /= rows;
            }
        }
        return new UnitResponses(outputs, saturated);
    }

    private static void listen(Cell cell, int[] units, int from, int rows, float[][] into) {
        float[] output = cell.output();
        for (int unit = 0; unit < units.length; unit++) {
            for (int row = 0; row < rows; row++) {
                into[unit][from + row] = output[row * cell.width() + units[unit]];
            }
        }
    }

    private static void countSaturated(Cell cell, int[] units, int rows, float[] into) {
        Activation activation = cell.activation();
        float below = activation.saturatedBelow();
        float above = activation.saturatedAbove();
        float[] sums = cell.preActivation();
        for (int unit = 0; unit < units.length; unit++) {
            for (int row = 0; row < rows; row++) {
                float sum = sums[row * cell.width() + units[unit]];
                into[unit] += sum < below || sum > above ? 1 : 0;
            }
        }
    }
}
