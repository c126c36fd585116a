package gradlab.lesson;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Setting;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * An experiment of a lesson: a file, or the same file with another depth or length.
 *
 * @param file relative to the lesson's folder
 * @param hiddenLayers how many of the layers called {@code hidden…} there are; 0 leaves them as in
 *     the file
 * @param epochs 0 leaves them as in the file
 */
public record Variant(
        @Essential(required = true) String file,
        @Knob(label = "Hidden layers", min = 0, max = 1000) int hiddenLayers,
        @Knob(label = "Epochs", min = 0) int epochs) {
    private static final Setting HIDDEN = Setting.parse("model.layers[hidden*].count");

    /** Nothing chosen yet. */
    public Variant() {
        this("", 0, 0);
    }

    /** Refuses values out of range. */
    public Variant {
        Knobs.require(Variant.class, file, hiddenLayers, epochs);
    }

    /** The experiment of the file, changed as this says. */
    Experiment of(Experiment experiment) {
        Experiment deep = hiddenLayers == 0 ? experiment : withDepth(experiment);
        return epochs == 0 ? deep : deep.withTraining(deep.training().withEpochs(epochs));
    }

    private Experiment withDepth(Experiment experiment) {
        Experiment deep = HIDDEN.with(experiment, hiddenLayers);
        return deep.withName(
                deep.name() + " (" + hiddenLayers + (hiddenLayers == 1 ? " layer)" : " layers)"));
    }
}
