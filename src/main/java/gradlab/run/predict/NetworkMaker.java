package gradlab.run.predict;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Topology;
import gradlab.engine.network.Weights;
import gradlab.experiment.Batches;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;

import java.util.List;

/** Builds the network that an experiment describes, for the data it is given. */
public final class NetworkMaker {
    private static final int MOST_ROWS = 512;
    private static final int MOST_NUMBERS = 1 << 22;

    private NetworkMaker() {}

    /** The experiment with a name for every layer, and some of them frozen. */
    public static Experiment named(Experiment experiment, List<String> frozen) {
        return experiment.withModel(
                new Model(
                        LayerNames.fill(experiment.model().layers()).stream()
                                .map(
                                        layer ->
                                                frozen.contains(layer.name())
                                                        ? layer.withTrainable(false)
                                                        : layer)
                                .toList()));
    }

    /** A network with fresh weights. */
    public static Network network(Experiment experiment, PreparedData data) {
        Batches batches = experiment.training().batches();
        return new Network(
                new NetworkPlan(
                        experiment.model().layers(),
                        data.train().inputs().numCols,
                        experiment.training().loss(),
                        rows(experiment, data),
                        batches.threads()),
                batches.seed());
    }

    /** The most rows that pass at once: a batch, or a chunk of what is evaluated. */
    public static int rows(Experiment experiment, PreparedData data) {
        int part = Math.max(data.train().rows(), data.validation().rows());
        int batch = experiment.training().batches().batchSize();
        int chunk = chunk(experiment.model().layers(), data.train().inputs().numCols);
        return Math.min(part, Math.max(batch, chunk));
    }

    /** How many rows to pass at once where it is free to choose: fewer in a wide network. */
    static int chunk(List<Layer> layers, int inputWidth) {
        long width = inputWidth;
        for (int each : Topology.of(layers, inputWidth).outputWidths()) {
            width += each;
        }
        return Math.clamp(MOST_NUMBERS / width, 1, MOST_ROWS);
    }

    /** The weights that an experiment starts with. */
    public static Weights firstWeights(Experiment experiment, PreparedData data) {
        return network(experiment, data).weights();
    }
}
