package gradlab.doctor;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.HardSigmoid;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Sign;
import gradlab.engine.activation.Step;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.experiment.Experiment;

import java.util.List;

/** Questions about how a network is built that several rules ask. */
final class Structure {
    private Structure() {}

    /** The layers, each with its name. */
    static List<Layer> layers(Experiment experiment) {
        return LayerNames.fill(experiment.model().layers());
    }

    /** The dense layers, the output last. */
    static List<Dense> dense(Experiment experiment) {
        return layers(experiment).stream()
                .filter(Dense.class::isInstance)
                .map(Dense.class::cast)
                .toList();
    }

    /** The dense layers before the output. */
    static List<Dense> hidden(Experiment experiment) {
        List<Dense> dense = dense(experiment);
        return dense.subList(0, Math.max(0, dense.size() - 1));
    }

    /** The narrowest hidden layer's units; 0 where there is no hidden layer. */
    static int narrowest(Experiment experiment) {
        return hidden(experiment).stream().mapToInt(Dense::units).min().orElse(0);
    }

    /** The function that the network's answers come from. */
    static Activation outputActivation(Experiment experiment) {
        List<Layer> layers = layers(experiment);
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i) instanceof Dense) {
                return Remedies.activationAfter(layers, i);
            }
        }
        return new Linear();
    }

    /** The layers that normalize over a batch. */
    static List<BatchNormalization> normalizations(Experiment experiment) {
        return layers(experiment).stream()
                .filter(BatchNormalization.class::isInstance)
                .map(BatchNormalization.class::cast)
                .toList();
    }

    /** Whether the inputs are normalized by the network itself before anything else. */
    static boolean normalizesInputs(Experiment experiment) {
        return !experiment.model().layers().isEmpty()
                && experiment.model().layers().getFirst() instanceof BatchNormalization;
    }

    /** Whether a function's slope is never near one, so that each layer of it shrinks gradients. */
    static boolean shrinks(Activation activation) {
        return activation instanceof Sigmoid || activation instanceof HardSigmoid;
    }

    /** Whether a function's slope is zero everywhere. */
    static boolean hasNoSlope(Activation activation) {
        return activation instanceof Step || activation instanceof Sign;
    }

    /** Whether a function bends nothing. */
    static boolean isLinear(Activation activation) {
        return activation instanceof Linear;
    }
}
