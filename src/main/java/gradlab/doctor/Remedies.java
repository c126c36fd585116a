package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.NoScaler;
import gradlab.data.prepare.Scaler;
import gradlab.data.prepare.Scaling;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Elu;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Prelu;
import gradlab.engine.optimizer.Optimizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes of an experiment that mend one thing and keep the rest. */
final class Remedies {
    /** Below this many units a ReLU layer may well end up with no unit alive. */
    private static final int NARROW = 16;

    private Remedies() {}

    /** The same with its optimizer changed. */
    static Experiment withOptimizer(Experiment e, String knob, Object value) {
        return e.withTraining(
                e.training()
                        .withOptimizer(
                                (Optimizer)
                                        Knobs.with(
                                                (Record) e.training().optimizer(), knob, value)));
    }

    /** The same with another learning rate. */
    static Experiment withRate(Experiment e, double rate) {
        return e.withTraining(
                e.training().withOptimizer(e.training().optimizer().withLearningRate(rate)));
    }

    /** The same with a setting of the training changed. */
    static Experiment withTraining(Experiment e, String knob, Object value) {
        return e.withTraining(Knobs.with(e.training(), knob, value));
    }

    /** The same with inputs scaled to mean 0 and standard deviation 1. */
    static Experiment withScaledInputs(Experiment e) {
        return withScaling(e, new StandardScaler(), e.data().scaling().targets());
    }

    /** The same with targets scaled to mean 0 and standard deviation 1. */
    static Experiment withScaledTargets(Experiment e) {
        return withScaling(e, e.data().scaling().inputs(), new StandardScaler());
    }

    private static Experiment withScaling(Experiment e, Scaler inputs, Scaler targets) {
        Scaling scaling = new Scaling(inputs, targets, e.data().scaling().fitOn());
        return e.withData(e.data().withScaling(scaling));
    }

    /** Whether nothing is scaled. */
    static boolean scalesNothing(Scaling scaling) {
        return scaling.inputs() instanceof NoScaler && scaling.targets() instanceof NoScaler;
    }

    /** The same with its layers changed one by one. */
    static Experiment mapLayers(Experiment e, UnaryOperator<Layer> change) {
        return e.withModel(new Model(Structure.layers(e).stream().map(change).toList()));
    }

    /** The same with its dense layers changed one by one; the output keeps its activation. */
    static Experiment mapHidden(Experiment e, UnaryOperator<Dense> change) {
        List<String> hidden = Structure.hidden(e).stream().map(Dense::name).toList();
        return mapLayers(
                e,
                layer ->
                        layer instanceof Dense dense && hidden.contains(dense.name())
                                ? change.apply(dense)
                                : layer);
    }

    /** The function that each dense layer's sums go through, its own or that of the next layer. */
    static Activation activationAfter(List<Layer> layers, int index) {
        Activation own =
                layers.get(index) instanceof Dense dense ? dense.activation() : new Linear();
        if (!Structure.isLinear(own)) {
            return own;
        }
        for (int i = index + 1; i < layers.size() && !(layers.get(i) instanceof Dense); i++) {
            if (layers.get(i) instanceof ActivationLayer separate) {
                return separate.activation();
            }
            if (layers.get(i) instanceof Prelu) {
                return new Relu();
            }
        }
        return own;
    }

    /** ReLU, or in narrow layers ELU, which cannot die. */
    static Activation unsaturated(Experiment e) {
        return Structure.narrowest(e) >= NARROW ? new Relu() : new Elu();
    }

    /**
     * The same with another function in all hidden layers that bend, and the kernels of those whose
     * first weights do not suit it drawn anew.
     */
    static Experiment withHiddenActivation(Experiment e, Activation activation) {
        Experiment changed = withActivation(e, activation);
        return FirstWeights.withKernels(changed, redrawn(e, activation));
    }

    private static Experiment withActivation(Experiment e, Activation activation) {
        return replaceActivations(e, old -> Structure.isLinear(old) ? old : activation);
    }

    /** The hidden layers whose function changes. */
    private static Set<String> redrawn(Experiment e, Activation activation) {
        List<Layer> before = Structure.layers(e);
        List<Layer> after = Structure.layers(withActivation(e, activation));
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < before.size(); i++) {
            if (!activationAfter(before, i).equals(activationAfter(after, i))) {
                names.add(before.get(i).name());
            }
        }
        return names;
    }

    /** That change in words: the function, and how kernels are drawn where that changes too. */
    static Fix hiddenActivation(Experiment e, Activation activation, String why) {
        Experiment changed = withActivation(e, activation);
        boolean redraws = !changed.equals(withHiddenActivation(e, activation));
        String name = Knobs.typeName(activation.getClass());
        return new Fix(
                Fix.sentence(
                        tr("Use the activation {0} in the hidden layers: {1}", name, why),
                        redraws ? tr("He's kernel initializer, which suits it") : ""),
                whole -> withHiddenActivation(whole, activation));
    }

    /** The same with other functions in the hidden layers; the output keeps its own. */
    static Experiment replaceActivations(Experiment e, UnaryOperator<Activation> change) {
        Layer last = Structure.layers(e).getLast();
        Experiment dense =
                mapHidden(e, d -> Knobs.with(d, "activation", change.apply(d.activation())));
        return mapLayers(
                dense,
                layer ->
                        layer instanceof ActivationLayer own && !own.equals(last)
                                ? Knobs.with(own, "activation", change.apply(own.activation()))
                                : layer);
    }

    /** The same with batch normalization behind every hidden layer. */
    static Experiment withNormalization(Experiment e) {
        List<String> hidden = Structure.hidden(e).stream().map(Dense::name).toList();
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : Structure.layers(e)) {
            layers.add(layer);
            if (hidden.contains(layer.name())) {
                layers.add(new BatchNormalization().withName(layer.name() + "_norm"));
            }
        }
        return e.withModel(new Model(layers));
    }

    /** A number as people choose them: 1, 2 or 5 times a power of ten, at or below it. */
    static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double lead = value / power;
        double digit = lead >= 4.999 ? 5 : lead >= 1.999 ? 2 : 1;
        return Double.parseDouble(String.format(Locale.ROOT, "%.0e", digit * power));
    }
}
