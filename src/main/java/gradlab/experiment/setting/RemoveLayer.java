package gradlab.experiment.setting;

import gradlab.experiment.Experiment;
import gradlab.experiment.edit.LayerEdits;
import gradlab.knob.Essential;

/** Takes a layer out, and with it the merging layers that its arcs led to. */
public record RemoveLayer(@Essential(required = true) String name) implements Change {
    @Override
    public Experiment applyTo(Experiment experiment) {
        return LayerEdits.remove(experiment, LayerEdits.indexOf(experiment, name));
    }
}
