package gradlab.experiment.check;

import static gradlab.text.Text.tr;

import gradlab.data.DataShape;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Concatenate;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.layer.Stochastic;
import gradlab.engine.network.ShapeProblem;
import gradlab.engine.network.Topology;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.NearestWord;
import gradlab.experiment.edit.LayerEdits;
import gradlab.experiment.edit.LayerNaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Checks how the layers hang together. */
final class ModelCheck {
    private ModelCheck() {}

    static void check(
            Experiment experiment, DataShape shape, Topology topology, Findings findings) {
        List<Layer> layers = topology.layers();
        for (ShapeProblem problem : topology.problems()) {
            report(problem, layers, shape, findings);
        }
        for (int i = 0; i < layers.size(); i++) {
            boolean last = i == layers.size() - 1;
            if (!last && activation(layers.get(i)).filter(Softmax.class::isInstance).isPresent()) {
                findings.warning(
                        path(i) + ".activation",
                        tr(
                                "`{0}` is a softmax inside the network: it squeezes a row into"
                                        + " shares of 1 and slows training. It belongs on the last"
                                        + " layer.",
                                layers.get(i).name()));
            }
            if (last && layers.get(i) instanceof Stochastic) {
                int index = i;
                findings.warning(
                        path(i),
                        tr(
                                "`{0}` is the last layer, so it disturbs the predictions"
                                        + " themselves while training.",
                                layers.get(i).name()),
                        tr("Remove it"),
                        e -> LayerEdits.remove(e, index));
            }
        }
    }

    /** The function that ends a layer; empty for one that has none of its own. */
    static Optional<Activation> activation(Layer layer) {
        return switch (layer) {
            case Dense dense -> Optional.of(dense.activation());
            case ActivationLayer alone -> Optional.of(alone.activation());
            default -> Optional.empty();
        };
    }

    static String path(int layer) {
        return "model.layers[" + layer + "]";
    }

    private static void report(
            ShapeProblem problem, List<Layer> layers, DataShape shape, Findings findings) {
        if (layers.isEmpty()) {
            findings.error(
                    "model.layers",
                    tr("A network needs at least one layer."),
                    tr("Add an output layer"),
                    e -> e.withModel(new Model(List.of(OutputCheck.suitable(shape)))));
            return;
        }
        int index = problem.layer();
        String at = path(index) + (problem.setting().isEmpty() ? "" : "." + problem.setting());
        String message = problem.message().worded() + ".";
        switch (problem.setting()) {
            case "name" -> findings.error(at, message, tr("Rename it"), renaming(layers, index));
            case "from" -> reportMerging(at, message, layers, index, findings);
            default -> findings.error(at, message);
        }
    }

    private static UnaryOperator<Experiment> renaming(List<Layer> layers, int index) {
        String name = LayerNaming.unique(layers.get(index).name(), layers);
        return e -> with(e, index, layers.get(index).withName(name));
    }

    private static void reportMerging(
            String at, String message, List<Layer> layers, int index, Findings findings) {
        MergingLayer merging = (MergingLayer) layers.get(index);
        List<String> earlier = layers.subList(0, index).stream().map(Layer::name).toList();
        if (merging instanceof Add && earlier.contains(merging.from())) {
            Layer concatenate = new Concatenate().withFrom(merging.from()).withName(merging.name());
            findings.error(at, message, tr("Concatenate them"), e -> with(e, index, concatenate));
            return;
        }
        Optional<String> near = NearestWord.to(merging.from(), earlier);
        findings.error(
                at,
                near.map(name -> tr("{0} Did you mean `{1}`?", message, name)).orElse(message),
                near.map(name -> tr("Merge with `{0}`", name)).orElse(tr("Remove it")),
                e ->
                        near.map(name -> with(e, index, merging.withFrom(name)))
                                .orElseGet(() -> LayerEdits.remove(e, index)));
    }

    /** The experiment with another layer in that place, whatever its name. */
    static Experiment with(Experiment experiment, int index, Layer layer) {
        List<Layer> layers = new ArrayList<>(experiment.model().layers());
        layers.set(index, layer);
        return experiment.withModel(new Model(layers));
    }
}
