package gradlab.experiment.setting;

import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.edit.LayerEdits;
import gradlab.knob.Essential;

/**
 * Puts a layer in.
 *
 * @param after the name of the layer it stands behind; empty for the front of the chain
 * @param layer under a name of its own, or under none, which gives it a fresh one
 */
public record InsertLayer(String after, @Essential(required = true) Layer layer) implements Change {
    @Override
    public Experiment applyTo(Experiment experiment) {
        int index = after.isEmpty() ? 0 : LayerEdits.indexOf(experiment, after) + 1;
        return LayerEdits.insert(experiment, index, layer);
    }
}
