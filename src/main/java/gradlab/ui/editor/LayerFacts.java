package gradlab.ui.editor;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Linear;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.network.Topology;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a card says about one layer.
 *
 * @param name its name, or the one it gets when it has none
 * @param width how many numbers leave it; 0 while unknown
 * @param detail its activation, its rate, or what else matters most of it
 * @param source the index of the layer its skip arc comes from; −1 for none
 * @param problem what is wrong with it; null when nothing is
 */
record LayerFacts(
        Layer layer,
        String name,
        int width,
        String detail,
        long parameters,
        int source,
        @Nullable Problem problem) {

    /** The facts of all layers of an experiment. */
    static List<LayerFacts> of(
            Experiment experiment, @Nullable PreparedData data, List<Problem> problems) {
        int inputs = data == null ? 1 : data.inputNames().size();
        Topology topology = Topology.of(experiment.model().layers(), inputs);
        List<LayerFacts> facts = new ArrayList<>();
        for (int i = 0; i < topology.layers().size(); i++) {
            Layer layer = topology.layers().get(i);
            facts.add(
                    new LayerFacts(
                            layer,
                            layer.name(),
                            data == null && facts.isEmpty() ? 0 : topology.outputWidths().get(i),
                            detail(layer),
                            layer.parameterCount(topology.inputWidths().get(i)),
                            topology.sources().get(i),
                            problemAt(i, problems)));
        }
        return facts;
    }

    /** Whether the width can be set on the card. */
    boolean hasUnits() {
        return layer instanceof Dense;
    }

    /** The kind in words. */
    String kind() {
        return Knobs.typeName(layer.getClass()).replace('_', ' ');
    }

    private static @Nullable Problem problemAt(int index, List<Problem> problems) {
        String here = "model.layers[" + index + "]";
        return problems.stream()
                .filter(p -> p.path().equals(here) || p.path().startsWith(here + "."))
                .findFirst()
                .orElse(null);
    }

    private static String detail(Layer layer) {
        if (layer instanceof Dense dense) {
            return dense.activation() instanceof Linear ? "linear" : word(dense.activation());
        }
        if (layer instanceof ActivationLayer alone) {
            return word(alone.activation());
        }
        String kind = Knobs.typeName(layer.getClass()).replace('_', ' ');
        for (KnobField field : Knobs.fields(((Record) layer).getClass())) {
            if (field.word().equals("rate") || field.word().equals("stddev")) {
                Object value = field.get((Record) layer);
                return kind + " " + (value instanceof Number n ? Words.number(n) : "");
            }
        }
        return kind;
    }

    private static String word(Object activation) {
        return Knobs.typeName(activation.getClass()).replace('_', ' ');
    }
}
