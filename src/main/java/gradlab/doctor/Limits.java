package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.activation.Relu;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.regularizer.NoRegularizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.InsertLayer;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What in an experiment keeps its network from fitting the training rows, and how to lift it. */
enum Limits {
    /** Most layers are frozen. */
    FROZEN,
    /** A penalty on the weights weighs more than the errors. */
    PENALTY,
    /** Nothing bends: a straight line or plane is all it can be. */
    LINEAR,
    /** Too few units for the task. */
    NARROW,
    /** The loss was still falling when the run ended. */
    SHORT,
    /** Nothing of the kind. */
    NONE;

    /** Fewer units than this in the narrowest hidden layer are few. */
    static final int FEW = 4;

    private static final int ENOUGH = 32;
    private static final int LONGER = 3;

    /** The first that holds. */
    static Limits of(Examination run) {
        Experiment e = run.experiment();
        List<Dense> dense = Structure.dense(e);
        if (!dense.isEmpty() && dense.stream().noneMatch(Dense::trainable)) {
            return FROZEN;
        }
        if (Penalties.hold(run)) {
            return PENALTY;
        }
        if (isLinear(e)) {
            return LINEAR;
        }
        return Structure.narrowest(e) < FEW ? NARROW : NONE;
    }

    /** Whether it is known from the experiment itself. */
    boolean isBuiltIn() {
        return this != SHORT && this != NONE;
    }

    private static boolean isLinear(Experiment e) {
        List<Layer> layers = Structure.layers(e);
        for (int i = 0; i < layers.size() - 1; i++) {
            if (layers.get(i) instanceof Dense dense
                    && !dense.equals(Structure.dense(e).getLast())
                    && !Structure.isLinear(Remedies.activationAfter(layers, i))) {
                return false;
            }
        }
        return true;
    }

    /** Why it keeps the network from fitting. */
    String cause() {
        return switch (this) {
            case FROZEN -> tr("Every layer is frozen, so that nothing can be learned.");
            case PENALTY ->
                    tr(
                            "The penalty on the weights pulls them to zero more strongly than the"
                                    + " errors pull them away.");
            case LINEAR ->
                    tr(
                            "The network is a single linear layer in effect: straight lines and"
                                    + " planes are all that it can be.");
            case NARROW ->
                    tr(
                            "Its narrowest layer has fewer than {0} {0|unit|units}: what does not"
                                    + " fit through there is lost to all later layers.",
                            FEW);
            case NONE ->
                    tr(
                            "Nothing measured says why: the task may be too hard for this network"
                                    + " in this time, or the inputs may not tell the targets.");
            case SHORT ->
                    tr(
                            "It was still falling when the run ended: it has not been trained for"
                                    + " long.");
        };
    }

    /** What lifts it. */
    Fix fix(Experiment examined) {
        return switch (this) {
            case FROZEN -> new Fix(tr("Let all layers learn."), Limits::thawed);
            case PENALTY ->
                    Penalties.isPenalized(examined)
                            ? new Fix(penaltiesOff(examined), Limits::unpenalized)
                            : Penalties.weaker(examined);
            case LINEAR ->
                    new Fix(
                                    tr(
                                            "Put a hidden layer of {0} ReLU units before the"
                                                    + " output, its weights drawn by He's rule.",
                                            ENOUGH),
                                    Limits::withHiddenLayer)
                            .or(
                                    new Fix(
                                            tr(
                                                    "Put a hidden layer of {0} ReLU units before"
                                                        + " the output, its weights drawn by He's"
                                                        + " rule, and train {1} times as long.",
                                                    ENOUGH, LONGER),
                                            e -> and(withHiddenLayer(e), longer(e, LONGER))));
            case NARROW -> lessNarrow();
            case SHORT -> new Fix(tr("Train {0} times as long.", LONGER), e -> longer(e, LONGER));
            case NONE ->
                    new Fix(
                                    tr(
                                            "Give every hidden layer twice the units and train"
                                                    + " twice as long."),
                                    Limits::doubled)
                            .or(
                                    new Fix(
                                            tr("Give every hidden layer four times the units."),
                                            e -> widened(e, units -> 4 * units)));
        };
    }

    private static Fix lessNarrow() {
        return new Fix(
                        tr("Give every hidden layer at least {0} {0|unit|units}.", ENOUGH),
                        Limits::wide)
                .or(
                        new Fix(
                                tr(
                                        "Give every hidden layer at least {0}"
                                                + " {0|unit|units}, and train {1} times as"
                                                + " long.",
                                        ENOUGH, LONGER),
                                e -> and(wide(e), longer(e, LONGER))));
    }

    /** So many times the epochs, where phases do not count them out. */
    static List<Change> longer(Experiment e, int times) {
        long epochs = (long) times * e.training().epochs();
        return e.training().phases().isEmpty()
                ? List.of(new SetTo("training.epochs", Math.min(Integer.MAX_VALUE, epochs)))
                : List.of();
    }

    private static List<Change> and(List<Change> first, List<Change> then) {
        List<Change> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static List<Change> wide(Experiment e) {
        return widened(e, units -> Math.max(ENOUGH, units));
    }

    private static String penaltiesOff(Experiment e) {
        boolean biases =
                Structure.dense(e).stream()
                        .anyMatch(d -> !(d.biasRegularizer() instanceof NoRegularizer));
        return biases
                ? tr("Take the penalties off the weights and the biases.")
                : tr("Take the penalties off the weights.");
    }

    private static List<Change> thawed(Experiment e) {
        return Remedies.each(Structure.layers(e), Layer::trainable, frozen -> true);
    }

    private static List<Change> unpenalized(Experiment e) {
        List<Dense> dense = Structure.dense(e);
        List<Change> changes = new ArrayList<>();
        changes.addAll(Remedies.each(dense, Dense::kernelRegularizer, r -> new NoRegularizer()));
        changes.addAll(Remedies.each(dense, Dense::biasRegularizer, r -> new NoRegularizer()));
        return changes.isEmpty() ? Penalties.weakened(e) : changes;
    }

    private static List<Change> withHiddenLayer(Experiment e) {
        List<Layer> layers = Structure.layers(e);
        int at = layers.indexOf(Structure.dense(e).getLast());
        Dense hidden = new Dense("", ENOUGH, new Relu());
        return List.of(
                new InsertLayer(
                        at == 0 ? "" : layers.get(at - 1).name(),
                        Knobs.set(hidden, Dense::kernelInitializer).to(new HeNormal())));
    }

    private static List<Change> widened(Experiment e, UnaryOperator<Integer> wider) {
        return Remedies.each(Structure.hidden(e), Dense::units, wider);
    }

    private static List<Change> doubled(Experiment e) {
        List<Change> changes = new ArrayList<>(widened(e, units -> 2 * units));
        if (e.training().phases().isEmpty()) {
            changes.add(
                    new SetTo(
                            "training.epochs",
                            Math.min(Integer.MAX_VALUE, 2L * e.training().epochs())));
        }
        return changes;
    }
}
