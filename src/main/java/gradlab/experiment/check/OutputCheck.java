package gradlab.experiment.check;

import static gradlab.text.Text.tr;

import gradlab.data.Csv;
import gradlab.data.DataShape;
import gradlab.data.TargetKind;
import gradlab.data.TargetLook;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.HardSigmoid;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Stochastic;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.SparseCategoricalCrossentropy;
import gradlab.engine.loss.Targets;
import gradlab.experiment.Batches;
import gradlab.experiment.EqualClasses;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.edit.LayerNaming;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Checks the end of the network against the loss and the data. */
public final class OutputCheck {
    private final Experiment experiment;
    private final DataShape shape;
    private final int width;
    private final Findings findings;
    private final int classes;
    private final String loss;
    private final int index;
    private final Activation activation;

    OutputCheck(Experiment experiment, DataShape shape, int width, Findings findings) {
        this.experiment = experiment;
        this.shape = shape;
        this.width = width;
        this.findings = findings;
        this.classes = shape.classNames().size();
        this.loss = Knobs.typeName(experiment.training().loss().getClass());
        this.index = outputIndex(experiment.model().layers());
        this.activation =
                ModelCheck.activation(experiment.model().layers().get(index)).orElse(new Linear());
    }

    /** An output layer for data of this shape. */
    public static Layer suitable(DataShape shape) {
        return switch (shape.classNames().size()) {
            case 0 -> new Dense("output", shape.targets(), new Linear());
            case 1, 2 -> new Dense("output", 1, new Sigmoid());
            default -> new Dense("output", shape.classNames().size(), new Softmax());
        };
    }

    void check() {
        Targets targets = experiment.training().loss().targets();
        checkClassWeight();
        if (targets != Targets.NUMBERS && !shape.classification()) {
            new NumbersAsClasses(experiment, shape, findings, this::suited)
                    .check(targets, width, activation, ModelCheck.path(index));
        } else if (activation instanceof Softmax && width == 1) {
            findings.error(
                    ModelCheck.path(index) + ".activation",
                    tr("softmax over one unit is always 1 — use sigmoid."),
                    tr("Use sigmoid"),
                    output(1, new Sigmoid()));
        } else {
            switch (targets) {
                case NUMBERS -> checkNumbers();
                case PROBABILITIES -> checkProbabilities();
                case LABELS, ONE_HOT -> checkClasses(targets);
            }
        }
    }

    private void checkNumbers() {
        if (classes > 2) {
            Loss better = new SparseCategoricalCrossentropy();
            findings.error(
                    "training.loss",
                    countsPerhaps()
                            ? tr(
                                    "{0} would treat the numbers of {1} {1|class|classes} as"
                                            + " amounts: use {2}. If they are amounts, such as"
                                            + " counts, set data.source.target_kind to numbers"
                                            + " instead.",
                                    loss, classes, Knobs.typeName(better.getClass()))
                            : tr(
                                    "{0} would treat the numbers of {1} {1|class|classes} as"
                                            + " amounts: use {2}.",
                                    loss, classes, Knobs.typeName(better.getClass())),
                    tr("Use sparse categorical crossentropy"),
                    e -> suited(e, better));
        } else {
            checkWidth(shape.targets());
        }
    }

    /** Whether the classes of a table are numbers, and might be counts. */
    private boolean countsPerhaps() {
        return experiment.data().source() instanceof Csv csv
                && csv.targetKind() == TargetKind.AUTO
                && shape.classNames().stream().allMatch(name -> name.matches("[0-9]+"));
    }

    private void checkClassWeight() {
        boolean weighed = !(experiment.training().batches().classWeight() instanceof EqualClasses);
        if (weighed && !shape.classification() && shape.look() != TargetLook.ONE_HOT) {
            findings.error(
                    "training.class_weight",
                    tr("Classes are weighed, but the target of this data is a number."),
                    tr("Let all rows count alike"),
                    e ->
                            e.withTraining(
                                    Knobs.set(e.training(), Training::batches, Batches::classWeight)
                                            .to(new EqualClasses())));
        } else if (weighed && shape.classification()) {
            checkClassNames();
        }
    }

    private void checkClassNames() {
        try {
            int[] rows = new int[shape.classNames().size()];
            experiment.training().batches().classWeight().weights(shape.classNames(), rows);
        } catch (IllegalArgumentException unknown) {
            findings.error("training.class_weight", unknown.getMessage() + ".");
        }
    }

    private void checkProbabilities() {
        if (classes > 2) {
            findings.error(
                    "training.loss",
                    tr(
                            "{0} is for two classes, and this data has {1}: use"
                                    + " sparse_categorical_crossentropy with softmax.",
                            loss, classes),
                    tr("Use sparse categorical crossentropy"),
                    e -> suited(e, new SparseCategoricalCrossentropy()));
            return;
        }
        checkWidth(1);
        if (!(activation instanceof Sigmoid || activation instanceof HardSigmoid)) {
            findings.error(
                    ModelCheck.path(index) + ".activation",
                    tr(
                            "{0} needs outputs between 0 and 1, and {1} does not keep to them: use"
                                    + " sigmoid.",
                            loss, Knobs.typeName(activation.getClass())),
                    tr("Use sigmoid"),
                    output(1, new Sigmoid()));
        }
    }

    private void checkClasses(Targets targets) {
        if (width < classes || (width > classes && targets == Targets.ONE_HOT)) {
            findings.error(
                    ModelCheck.path(index) + ".units",
                    tr(
                            "{0} needs {1} {1|unit|units} for {1} {1|class|classes} — set it to {1}"
                                    + " (it is {2}).",
                            Knobs.typeName(activation.getClass()), classes, width),
                    tr("Set it to {0}", classes),
                    output(classes, new Softmax()));
        } else if (width > classes) {
            findings.warning(
                    ModelCheck.path(index) + ".units",
                    classes == 1
                            ? tr(
                                    "The data has one class, and there {0|is|are} {0}"
                                            + " {0|unit|units} for it: the others are never right.",
                                    width)
                            : tr(
                                    "{0} {0|unit|units} for {1} {1|class|classes}: the others are"
                                            + " never right.",
                                    width, classes),
                    tr("Set it to {0}", classes),
                    output(classes, new Softmax()));
        }
        if (!(activation instanceof Softmax)) {
            findings.error(
                    ModelCheck.path(index) + ".activation",
                    tr(
                            "{0} needs outputs that share out 1, and {1} does not: use softmax.",
                            loss, Knobs.typeName(activation.getClass())),
                    tr("Use softmax"),
                    output(classes, new Softmax()));
        }
    }

    private void checkWidth(int needed) {
        if (width != needed) {
            findings.error(
                    ModelCheck.path(index) + ".units",
                    tr(
                            "The network gives {0} {0|number|numbers} a row, but {1} needs {2} for"
                                    + " this data — set it to {2}.",
                            width, loss, needed),
                    tr("Set it to {0}", needed),
                    output(needed, activation));
        }
    }

    private Experiment suited(Experiment edited, Loss better) {
        Activation ending =
                better instanceof BinaryCrossentropy
                        ? new Sigmoid()
                        : better instanceof MeanSquaredError ? new Linear() : new Softmax();
        int units = better instanceof MeanSquaredError || classes == 0 ? shape.targets() : classes;
        Experiment ended = output(units, ending).apply(edited);
        return ended.withTraining(Knobs.set(ended.training(), Training::loss).to(better));
    }

    /** Sets width and function of the output; without a dense layer to set, one is put behind. */
    private UnaryOperator<Experiment> output(int units, Activation ending) {
        return e -> {
            List<Layer> layers = new ArrayList<>(e.model().layers());
            int at = outputIndex(layers);
            if (layers.get(at) instanceof ActivationLayer alone) {
                layers.set(at, Knobs.set(alone, ActivationLayer::activation).to(ending));
                int before = at - 1;
                if (before >= 0 && layers.get(before) instanceof Dense dense) {
                    layers.set(before, Knobs.set(dense, Dense::units).to(units));
                }
            } else if (layers.get(at) instanceof Dense dense) {
                Dense wide = Knobs.set(dense, Dense::units).to(units);
                layers.set(at, Knobs.set(wide, Dense::activation).to(ending));
            } else {
                layers.add(new Dense(LayerNaming.unique("output", layers), units, ending));
            }
            return e.withModel(new Model(layers));
        };
    }

    /** The last layer that is not there to disturb. */
    private static int outputIndex(List<Layer> layers) {
        int last = layers.size() - 1;
        while (last > 0 && layers.get(last) instanceof Stochastic) {
            last--;
        }
        return last;
    }
}
