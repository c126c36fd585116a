package gradlab.experiment.setting;

import gradlab.experiment.Experiment;
import gradlab.experiment.edit.LayerEdits;
import gradlab.knob.Essential;
import gradlab.knob.Knob;

/**
 * Moves a layer as near to another place as skip arcs allow.
 *
 * @param to the index it has afterwards, from 0
 */
public record MoveLayer(
        @Essential(required = true) String name,
        @Knob(label = "To", min = 0) @Essential(required = true) int to)
        implements Change {
    @Override
    public Experiment applyTo(Experiment experiment) {
        return LayerEdits.move(experiment, LayerEdits.indexOf(experiment, name), to);
    }
}
