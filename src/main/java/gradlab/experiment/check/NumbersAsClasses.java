package gradlab.experiment.check;

import static gradlab.text.Text.tr;

import gradlab.data.Csv;
import gradlab.data.DataShape;
import gradlab.data.TargetKind;
import gradlab.data.TargetLook;
import gradlab.engine.activation.Activation;
import gradlab.engine.activation.HardSigmoid;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.loss.BinaryCrossentropy;
import gradlab.engine.loss.CategoricalCrossentropy;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.loss.Targets;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;

import java.util.function.BiFunction;

/**
 * Checks a loss for classes against targets that are numbers: a column a class, several labels a
 * row, or labels that were taken for amounts.
 */
final class NumbersAsClasses {
    private final Experiment experiment;
    private final DataShape shape;
    private final Findings findings;
    private final BiFunction<Experiment, Loss, Experiment> suited;
    private final String loss;

    /**
     * Nothing checked yet.
     *
     * @param suited gives an experiment another loss, and an output for it
     */
    NumbersAsClasses(
            Experiment experiment,
            DataShape shape,
            Findings findings,
            BiFunction<Experiment, Loss, Experiment> suited) {
        this.experiment = experiment;
        this.shape = shape;
        this.findings = findings;
        this.suited = suited;
        loss = Knobs.typeName(experiment.training().loss().getClass());
    }

    void check(Targets targets, int width, Activation activation, String output) {
        TargetLook look = shape.look();
        boolean shares = look == TargetLook.SHARES || look == TargetLook.ONE_HOT;
        if (look == TargetLook.LABELS && experiment.data().source() instanceof Csv) {
            refuseLabels();
        } else if (!shares || (targets != Targets.PROBABILITIES && shape.targets() == 1)) {
            use(
                    new MeanSquaredError(),
                    tr(
                            "{0} is for classes, but the target of this data is a number: use"
                                    + " mean_squared_error.",
                            loss),
                    tr("Use mean squared error"));
        } else if (targets == Targets.PROBABILITIES) {
            checkOutput(width, activation, output);
        } else if (look == TargetLook.SHARES) {
            use(
                    new BinaryCrossentropy(),
                    tr(
                            "{0} is for one class a row, but several of the {1} target columns can"
                                    + " be 1: use binary_crossentropy with sigmoid.",
                            loss, shape.targets()),
                    tr("Use binary crossentropy"));
        } else if (targets == Targets.LABELS) {
            use(
                    new CategoricalCrossentropy(),
                    tr(
                            "{0} takes the number of a class, but here {1} {1|column|columns} stand"
                                    + " for the classes, one of them 1 in each row: use"
                                    + " categorical_crossentropy with softmax.",
                            loss, shape.targets()),
                    tr("Use categorical crossentropy"));
        } else {
            checkOutput(width, activation, output);
        }
    }

    private void refuseLabels() {
        findings.error(
                "data.source.target_kind",
                tr(
                        "The target holds a few whole numbers, which are read as amounts. If they"
                                + " are labels, such as 1, 2, 3 or −1 and 1, set target_kind to"
                                + " classes; if not, use mean_squared_error, since {0} is for"
                                + " classes.",
                        loss),
                tr("Read them as classes"),
                e ->
                        e.data().source() instanceof Csv csv
                                ? e.withData(
                                        e.data()
                                                .withSource(
                                                        Knobs.set(csv, Csv::targetKind)
                                                                .to(TargetKind.CLASSES)))
                                : e);
    }

    private void checkOutput(int width, Activation activation, String output) {
        Loss own = experiment.training().loss();
        boolean categorical = own instanceof CategoricalCrossentropy;
        if (width != shape.targets()) {
            findings.error(
                    output + ".units",
                    tr(
                            "The network gives {0} {0|number|numbers} a row, but {1} needs {2} for"
                                    + " this data — set it to {2}.",
                            width, loss, shape.targets()),
                    tr("Set it to {0}", shape.targets()),
                    e -> suited.apply(e, own));
        }
        if (categorical && !(activation instanceof Softmax)) {
            findings.error(
                    output + ".activation",
                    tr(
                            "{0} needs outputs that share out 1, and {1} does not: use softmax.",
                            loss, Knobs.typeName(activation.getClass())),
                    tr("Use softmax"),
                    e -> suited.apply(e, own));
        }
        if (!categorical && !(activation instanceof Sigmoid || activation instanceof HardSigmoid)) {
            findings.error(
                    output + ".activation",
                    tr(
                            "{0} needs outputs between 0 and 1, and {1} does not keep to them: use"
                                    + " sigmoid.",
                            loss, Knobs.typeName(activation.getClass())),
                    tr("Use sigmoid"),
                    e -> suited.apply(e, own));
        }
    }

    private void use(Loss better, String message, String fix) {
        findings.error("training.loss", message, fix, e -> suited.apply(e, better));
    }
}
