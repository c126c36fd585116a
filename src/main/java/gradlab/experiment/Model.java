package gradlab.experiment;

import gradlab.engine.layer.Layer;

import java.util.List;

/** The layers in order, from the data to the output. */
public record Model(List<Layer> layers) {
    /** Keeps its own copy. */
    public Model {
        layers = List.copyOf(layers);
    }
}
