package gradlab.diagram;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What is to be drawn.
 *
 * @param trained the experiment that the weights belong to; null without weights
 * @param weights null for those the run will begin with
 * @param norms the gradient norm of each layer that has one, by name
 */
public record DiagramSubject(
        Experiment experiment,
        PreparedData data,
        @Nullable Experiment trained,
        @Nullable Weights weights,
        Map<String, Double> norms) {
    /** Keeps its own copy. */
    public DiagramSubject {
        norms = Map.copyOf(norms);
    }

    /** The weights, where they fit the experiment as it stands; null otherwise. */
    @Nullable Weights fitting() {
        boolean fits =
                trained != null
                        && trained.data().equals(experiment.data())
                        && DiagramColumn.sameShape(
                                DiagramColumn.of(trained, data),
                                DiagramColumn.of(experiment, data));
        return fits ? weights : null;
    }
}
