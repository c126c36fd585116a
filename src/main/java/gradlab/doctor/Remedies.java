package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.NoScaler;
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
import gradlab.engine.optimizer.Adam;
import gradlab.engine.schedule.Constant;
import gradlab.engine.schedule.OneCycle;
import gradlab.engine.schedule.Piecewise;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.InsertLayer;
import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Component;
import gradlab.knob.Knobs;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Changes that mend one thing and keep the rest. */
final class Remedies {
    /** Below this many units a ReLU layer may well end up with no unit alive. */
    private static final int NARROW = 16;

    private static final int LONGER = 5;
    private static final double QUICK = 0.01;

    private Remedies() {}

    /** Another learning rate, where the run takes it from: some schedules have their own. */
    static List<Change> rate(Experiment e, double rate) {
        double now = LearningRates.greatest(e);
        return switch (e.training().schedule()) {
            case OneCycle _ -> List.of(new SetTo("training.schedule.max_learning_rate", rate));
            case Piecewise pieces when now > 0 ->
                    List.of(
                            new SetTo(
                                    "training.schedule.values",
                                    pieces.values().stream().map(x -> x * rate / now).toList()));
            case Schedule _ -> List.of(new SetTo("training.optimizer.learning_rate", rate));
        };
    }

    /** One rate for the whole run. */
    static List<Change> constantRate(Experiment e) {
        return List.of(new SetTo("training.schedule", new Constant()));
    }

    /** Steps that do not depend on how small the gradients are, and more of them. */
    static Fix adaptive(Experiment examined) {
        return examined.training().optimizer() instanceof Adam adam
                ? adam.learningRate() < QUICK
                        ? new Fix(
                                tr(
                                        "Raise the learning rate to {0}, and train {1} times as"
                                                + " long.",
                                        Numbers.brief(QUICK), LONGER),
                                e -> quickly(e, rate(e, QUICK)))
                        : new Fix(
                                tr("Train {0} times as long.", LONGER), e -> quickly(e, List.of()))
                : new Fix(
                        tr(
                                "Use the optimizer Adam with a learning rate of 0.01, which"
                                    + " lengthens the steps of weights that are seldom pushed, and"
                                    + " train {0} times as long.",
                                LONGER),
                        e ->
                                quickly(
                                        e,
                                        List.of(
                                                new SetTo(
                                                        "training.optimizer",
                                                        new Adam().withLearningRate(QUICK)))));
    }

    private static List<Change> quickly(Experiment e, List<Change> steps) {
        List<Change> changes = new ArrayList<>(Limits.longer(e, LONGER));
        changes.addAll(steps);
        return changes;
    }

    /** Each gradient clipped to the norm 1. */
    static Change clipped() {
        return new SetTo("training.optimizer.clipnorm", 1.0);
    }

    /** Inputs scaled to mean 0 and standard deviation 1. */
    static Change scaledInputs() {
        return new SetTo("data.scaling.inputs", new StandardScaler());
    }

    /** Targets scaled to mean 0 and standard deviation 1. */
    static Change scaledTargets() {
        return new SetTo("data.scaling.targets", new StandardScaler());
    }

    /** Whether nothing is scaled. */
    static boolean scalesNothing(Scaling scaling) {
        return scaling.inputs() instanceof NoScaler && scaling.targets() instanceof NoScaler;
    }

    /** A setting of several layers, in each of them that has not what is wanted. */
    static <L extends Layer, V> List<Change> each(
            List<L> layers, Component<? super L, V> setting, UnaryOperator<V> wanted) {
        List<Change> changes = new ArrayList<>();
        for (L layer : layers) {
            V before = Objects.requireNonNull(setting.of(layer));
            V after = wanted.apply(before);
            if (!after.equals(before)) {
                changes.add(new SetTo(Setting.layer(layer.name()).key(setting.word()), after));
            }
        }
        return changes;
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
     * Another function in all hidden layers that bend, and the kernels of those whose first weights
     * do not suit it drawn anew.
     */
    private static List<Change> hiddenActivation(Experiment e, Activation activation) {
        List<Change> changes = new ArrayList<>(bent(e, activation));
        Experiment changed = Change.apply(changes, e);
        changes.addAll(FirstWeights.kernels(changed, redrawn(e, changed)));
        return changes;
    }

    private static List<Change> bent(Experiment e, Activation activation) {
        return activations(e, old -> Structure.isLinear(old) ? old : activation);
    }

    /** The layers whose function changes. */
    private static Set<String> redrawn(Experiment from, Experiment to) {
        List<Layer> before = Structure.layers(from);
        List<Layer> after = Structure.layers(to);
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
        boolean redraws = hiddenActivation(e, activation).size() > bent(e, activation).size();
        String name = Knobs.typeName(activation.getClass());
        return new Fix(
                Fix.sentence(
                        tr("Use the activation {0} in the hidden layers: {1}", name, why),
                        redraws ? tr("He's kernel initializer, which suits it") : ""),
                whole -> hiddenActivation(whole, activation));
    }

    /** Other functions in the hidden layers; the output keeps its own. */
    static List<Change> activations(Experiment e, UnaryOperator<Activation> wanted) {
        List<Change> changes =
                new ArrayList<>(each(Structure.hidden(e), Dense::activation, wanted));
        List<Layer> layers = Structure.layers(e);
        List<ActivationLayer> own =
                layers.subList(0, layers.size() - 1).stream()
                        .filter(ActivationLayer.class::isInstance)
                        .map(ActivationLayer.class::cast)
                        .toList();
        changes.addAll(each(own, ActivationLayer::activation, wanted));
        return changes;
    }

    /** An output that is its sum, whatever stands behind the last dense layer. */
    static List<Change> linearOutput(Experiment e) {
        List<Layer> layers = Structure.layers(e);
        List<Dense> dense = Structure.dense(e);
        if (dense.isEmpty()) {
            return List.of();
        }
        Dense last = dense.getLast();
        List<Change> changes =
                new ArrayList<>(each(List.of(last), Dense::activation, old -> new Linear()));
        List<ActivationLayer> behind =
                layers.subList(layers.indexOf(last), layers.size()).stream()
                        .filter(ActivationLayer.class::isInstance)
                        .map(ActivationLayer.class::cast)
                        .toList();
        changes.addAll(each(behind, ActivationLayer::activation, old -> new Linear()));
        return changes;
    }

    /** Batch normalization behind every hidden layer. */
    static List<Change> normalization(Experiment e) {
        List<Change> changes = new ArrayList<>();
        for (Dense hidden : Structure.hidden(e)) {
            Layer behind = new BatchNormalization().withName(hidden.name() + "_norm");
            changes.add(new InsertLayer(hidden.name(), behind));
        }
        return changes;
    }

    /** A number as people choose them: 1, 2 or 5 times a power of ten, at or below it. */
    static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double lead = value / power;
        double digit = lead >= 4.999 ? 5 : lead >= 1.999 ? 2 : 1;
        return Double.parseDouble(String.format(Locale.ROOT, "%.0e", digit * power));
    }
}
