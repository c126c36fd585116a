package gradlab.diagram;

import static gradlab.text.Text.tr;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Activation;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.Topology;
import gradlab.experiment.Experiment;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * One column of units: the inputs, or a layer.
 *
 * @param layer null for the inputs
 * @param width how many units there are
 * @param source the column that a skip arc comes from; −1 for none
 */
record DiagramColumn(String name, @Nullable Layer layer, int width, int source) {
    /** The inputs and all layers, left to right. */
    static List<DiagramColumn> of(Experiment experiment, PreparedData data) {
        int inputs = data.inputNames().size();
        Topology topology = Topology.of(experiment.model().layers(), inputs);
        List<DiagramColumn> columns = new ArrayList<>();
        columns.add(new DiagramColumn(tr("data"), null, inputs, -1));
        for (int i = 0; i < topology.layers().size(); i++) {
            Layer layer = topology.layers().get(i);
            int source = topology.sources().get(i);
            columns.add(
                    new DiagramColumn(
                            layer.name(),
                            layer,
                            topology.outputWidths().get(i),
                            source < 0 ? -1 : source + 1));
        }
        return List.copyOf(columns);
    }

    /** Whether weights of the one fit the other. */
    static boolean sameShape(List<DiagramColumn> one, List<DiagramColumn> other) {
        return one.stream()
                .map(DiagramColumn::shape)
                .toList()
                .equals(other.stream().map(DiagramColumn::shape).toList());
    }

    private List<Object> shape() {
        return List.of(name, layer == null ? "" : layer.getClass(), width, source);
    }

    /** The function its units end with; null where the layer has none of its own. */
    @Nullable Activation activation() {
        return switch (layer) {
            case Dense dense -> dense.activation();
            case ActivationLayer alone -> alone.activation();
            case null, default -> null;
        };
    }

    /** Whether every unit hears all units before it. */
    boolean dense() {
        return layer instanceof Dense;
    }

    /** What it does, in a word or two. */
    String kind() {
        Activation activation = activation();
        Object shown = activation != null ? activation : layer;
        return shown == null ? tr("inputs") : Knobs.typeName(shown.getClass()).replace('_', ' ');
    }
}
