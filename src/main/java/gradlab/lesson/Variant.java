package gradlab.lesson;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.edit.LayerEdits;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.List;
import java.util.stream.IntStream;

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

    /** The experiment of the file, changed as this says. */
    Experiment of(Experiment experiment) {
        Experiment deep = hiddenLayers == 0 ? experiment : withDepth(experiment);
        return epochs == 0 ? deep : deep.withTraining(deep.training().withEpochs(epochs));
    }

    private Experiment withDepth(Experiment experiment) {
        List<Integer> hidden = hidden(experiment);
        if (hidden.isEmpty()) {
            throw new IllegalArgumentException("there is no layer called hidden…");
        }
        Experiment result = experiment;
        if (hidden.size() > hiddenLayers) {
            result = LayerEdits.remove(result, hidden.subList(hiddenLayers, hidden.size()));
        }
        for (int i = hidden.size(); i < hiddenLayers; i++) {
            result = LayerEdits.duplicate(result, hidden(result).getLast());
        }
        return result.withName(result.name() + tr(" ({0} {0|layer|layers})", hiddenLayers));
    }

    private static List<Integer> hidden(Experiment experiment) {
        List<Layer> layers = experiment.model().layers();
        return IntStream.range(0, layers.size())
                .filter(i -> Phase.matches("hidden*", layers.get(i).name()))
                .boxed()
                .toList();
    }
}
