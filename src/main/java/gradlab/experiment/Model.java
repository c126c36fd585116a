package gradlab.experiment;

import gradlab.engine.layer.Layer;
import gradlab.knob.Essential;

import java.util.List;

/** The layers in order, from the data to the output. */
public record Model(@Essential(required = true) List<Layer> layers) {
    /** No layers yet. */
    public Model() {
        this(List.of());
    }

    /** Keeps its own copy. */
    public Model {
        layers = List.copyOf(layers);
    }
}
