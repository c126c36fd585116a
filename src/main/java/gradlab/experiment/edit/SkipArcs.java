package gradlab.experiment.edit;

import gradlab.engine.layer.Add;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.network.Topology;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/** Where skip arcs may be led in a chain of layers, and why not elsewhere. */
public final class SkipArcs {
    private final Topology topology;

    /**
     * Those of a chain.
     *
     * @param inputs how many columns the data has
     */
    public SkipArcs(List<Layer> layers, int inputs) {
        topology = Topology.of(layers, inputs);
    }

    /** The layers that an arc from a layer may lead to, in order. */
    public List<Integer> targets(int from) {
        return IntStream.range(0, topology.layers().size())
                .filter(to -> refusal(from, to) == null)
                .boxed()
                .toList();
    }

    /** Why no arc may lead from one layer to another, in a sentence; null where it may. */
    public @Nullable Message refusal(int from, int to) {
        String start = name(from);
        String end = name(to);
        if (from == to) {
            return Message.of("A skip arc leads to a later layer, not back to {0}.", start);
        }
        if (to < from) {
            return Message.of("{0} stands before {1}; a skip arc leads forward.", end, start);
        }
        if (to == from + 1) {
            return Message.of("{0} follows {1} directly: there is nothing to skip.", end, start);
        }
        if (topology.layers().get(to) instanceof MergingLayer merging) {
            if (merging.from().equals(start)) {
                return Message.of("An arc leads from {0} to {1} already.", start, end);
            }
            return merging instanceof Add ? sumRefusal(from, to) : null;
        }
        return null;
    }

    /** Why an arc cannot be added to the input of a layer, in a sentence; null where it can. */
    public @Nullable Message sumRefusal(int from, int to) {
        int arc = topology.outputWidths().get(from);
        int input = topology.inputWidths().get(to);
        return arc == input
                ? null
                : Message.of(
                        "{0} is {1} wide, the input of {2} is {3} wide: a sum needs one width.",
                        name(from), arc, name(to), input);
    }

    private String name(int layer) {
        return topology.layers().get(layer).name();
    }
}
