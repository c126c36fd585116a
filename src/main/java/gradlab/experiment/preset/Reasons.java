package gradlab.experiment.preset;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.MinMaxScaler;
import gradlab.data.prepare.StandardScaler;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Selu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.activation.Tanh;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.initializer.LecunNormal;
import gradlab.engine.initializer.LecunUniform;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.AlphaDropout;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.optimizer.Adam;
import gradlab.engine.optimizer.Nadam;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.regularizer.L2;
import gradlab.experiment.Experiment;
import gradlab.knob.Knob;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.knob.Words;
import gradlab.text.Text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why an experiment is set as it is: a sentence for each setting that is not Keras's default. */
final class Reasons {
    /** What belongs to the task rather than to the way of training, or has no default. */
    private static final Set<String> OF_THE_TASK =
            Set.of("name", "from", "units", "loss", "metrics", "epochs", "seed", "threads");

    private final Set<String> sentences = new LinkedHashSet<>();

    private Reasons() {}

    /** Those of an experiment, from the data over the layers to the training. */
    static List<String> of(Experiment experiment) {
        Reasons reasons = new Reasons();
        reasons.addFields(experiment.data().scaling());
        for (Layer layer : experiment.model().layers()) {
            reasons.addKind((Record) layer);
            reasons.addFields((Record) layer);
        }
        reasons.addKind((Record) experiment.training().optimizer());
        reasons.addFields((Record) experiment.training().optimizer());
        reasons.addFields(experiment.training());
        return List.copyOf(reasons.sentences);
    }

    private void addFields(Record record) {
        for (KnobField field : Knobs.fields(record.getClass())) {
            Object value = field.get(record);
            if (value == null
                    || value.equals(field.defaultValue())
                    || OF_THE_TASK.contains(field.word())) {
                continue;
            }
            if (value instanceof Record kind) {
                if (!field.word().equals("optimizer")) {
                    sentences.add(reason(kind).isEmpty() ? plain(field, kind) : reason(kind));
                    addFields(kind);
                }
            } else {
                sentences.add(plain(field, value));
            }
        }
    }

    private void addKind(Record record) {
        String reason = reason(record);
        if (!reason.isEmpty()) {
            sentences.add(reason);
        }
    }

    /** What the setting does, where nothing more is to be said. */
    private static String plain(KnobField field, Object value) {
        Knob knob = field.knob();
        String help = knob == null || knob.help().isEmpty() ? "" : ": " + Text.tr(knob.help());
        String shown =
                value instanceof Record kind
                        ? Knobs.typeName(kind.getClass()).replace('_', ' ')
                        : value instanceof Number number
                                ? Words.number(number)
                                : value instanceof Boolean on
                                        ? on ? tr("on") : tr("off")
                                        : value.toString();
        String label = tr(field.label());
        return label.equalsIgnoreCase(shown)
                ? tr("{0}{1}.", label, help)
                : tr("{0} {1}{2}.", label, shown, help);
    }

    private static String reason(Record kind) {
        return switch (kind) {
            case StandardScaler _ ->
                    tr("Standardized inputs: no column outweighs another in the first step.");
            case MinMaxScaler _ -> tr("Inputs between fixed ends: all columns count alike.");
            case Relu _ ->
                    tr(
                            "ReLU: its slope is 1 where a unit is on, so gradients do not shrink in"
                                    + " it.");
            case Selu _ ->
                    tr(
                            "SELU: pulls every layer's outputs towards mean 0 and variance 1 by"
                                    + " itself.");
            case Tanh _ -> tr("Tanh: like a sigmoid, but centred at 0, where its slope is 1.");
            case Sigmoid _ ->
                    tr("Sigmoid: between 0 and 1, at the output to be read as a probability.");
            case Softmax _ -> tr("Softmax: one probability a class, which sum to 1.");
            case HeNormal _ ->
                    tr(
                            "He's weights: twice the variance, for ReLU lets half of the signal"
                                    + " through.");
            case LecunNormal _ ->
                    tr("LeCun's weights: variance 1/inputs, which SELU's fixed point asks for.");
            case LecunUniform _ ->
                    tr("LeCun's weights: variance 1/inputs keeps tanh where it is steep.");
            case L2 _ ->
                    tr("Weight decay: of two nets that fit alike, the one with smaller weights.");
            default -> ofLayerOrOptimizer(kind);
        };
    }

    private static String ofLayerOrOptimizer(Record kind) {
        return switch (kind) {
            case BatchNormalization _ ->
                    tr(
                            "Batch normalization: each batch is brought to mean 0 and variance 1,"
                                    + " so deep nets bear larger steps.");
            case Dropout _ -> tr("Dropout: no unit may rely on another, which curbs overfitting.");
            case AlphaDropout _ ->
                    tr("Alpha dropout: drops units and keeps the mean and variance SELU needs.");
            case Add _ ->
                    tr("Skip arcs: gradients reach early layers past the block, undiminished.");
            case Adam _ -> tr("Adam: a step size for each weight, which rarely needs to be tuned.");
            case Nadam _ -> tr("Nadam: Adam that looks ahead along its momentum.");
            case Sgd _ -> tr("SGD: the plain rule, so that what is seen comes from the net.");
            default -> "";
        };
    }
}
