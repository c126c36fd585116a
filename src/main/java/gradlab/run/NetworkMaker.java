package gradlab.run;

import gradlab.data.PreparedData;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.experiment.Batches;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.StartFrom;

import java.util.List;

/** Builds the network that an experiment describes, for the data it is given. */
final class NetworkMaker {
    private static final int CHUNK = 512;

    private NetworkMaker() {}

    /** The experiment with a name for every layer, and those frozen that it starts from. */
    static Experiment named(Experiment experiment) {
        List<Layer> layers = LayerNames.fill(experiment.model().layers());
        StartFrom start = experiment.training().startFrom();
        if (start != null && start.freeze()) {
            layers = layers.stream().map(layer -> frozen(layer, start)).toList();
        }
        return experiment.withModel(new Model(layers));
    }

    private static Layer frozen(Layer layer, StartFrom start) {
        boolean copied = start.layers().isEmpty() || start.layers().contains(layer.name());
        return copied ? layer.withTrainable(false) : layer;
    }

    /** A network with fresh weights. */
    static Network network(Experiment experiment, PreparedData data) {
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
    static int rows(Experiment experiment, PreparedData data) {
        int part = Math.max(data.train().rows(), data.validation().rows());
        int batch = experiment.training().batches().batchSize();
        return Math.min(part, Math.max(batch, CHUNK));
    }
}
