package gradlab.lesson;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.List;

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
    /** Nothing chosen yet. */
    public Variant() {
        this("", 0, 0);
    }

    /** Refuses values out of range. */
    public Variant {
        Knobs.require(Variant.class, file, hiddenLayers, epochs);
    }

    /** What is done to the experiment of the file. */
    public List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        if (hiddenLayers > 0) {
            changes.add(new SetTo("model.layers[hidden*].count", hiddenLayers));
        }
        if (epochs > 0) {
            changes.add(new SetTo("training.epochs", epochs));
        }
        return changes;
    }

    /** The experiment of the file, changed as this says. */
    Experiment of(Experiment experiment) {
        Experiment changed = Change.apply(changes(), experiment);
        return hiddenLayers == 0
                ? changed
                : changed.withName(
                        changed.name()
                                + (hiddenLayers == 1
                                        ? " (1 layer)"
                                        : " (" + hiddenLayers + " layers)"));
    }
}
