package gradlab.engine.network;

import gradlab.engine.layer.Add;
import gradlab.engine.layer.Join;
import gradlab.engine.layer.Layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the layers hang together: names, widths and skip arcs, found without building anything.
 *
 * @param layers in order, each with a name
 * @param inputWidths numbers in a row that comes in to each layer from the one before
 * @param outputWidths numbers in a row that leaves each layer
 * @param sources for each layer the index of the layer its skip arc comes from, or −1
 * @param problems why these layers cannot be built; where there are any, later widths are guesses
 */
public record Topology(
        List<Layer> layers,
        List<Integer> inputWidths,
        List<Integer> outputWidths,
        List<Integer> sources,
        List<ShapeProblem> problems) {
    /** Keeps its own copies. */
    public Topology {
        layers = List.copyOf(layers);
        inputWidths = List.copyOf(inputWidths);
        outputWidths = List.copyOf(outputWidths);
        sources = List.copyOf(sources);
        problems = List.copyOf(problems);
    }

    /** Follows the layers from the input on. */
    public static Topology of(List<Layer> layers, int inputWidth) {
        Survey survey = new Survey(inputWidth);
        List<Layer> named = LayerNames.fill(layers);
        named.forEach(survey::visit);
        if (named.isEmpty()) {
            survey.problem("", "a network needs at least one layer");
        }
        return new Topology(
                named, survey.inputWidths, survey.outputWidths, survey.sources, survey.problems);
    }

    /** Numbers in a row that leaves the network. */
    public int outputWidth() {
        return outputWidths.getLast();
    }

    /** The walk through the layers. */
    private static final class Survey {
        private final List<Integer> inputWidths = new ArrayList<>();
        private final List<Integer> outputWidths = new ArrayList<>();
        private final List<Integer> sources = new ArrayList<>();
        private final List<ShapeProblem> problems = new ArrayList<>();
        private final Map<String, Integer> places = new HashMap<>();
        private int width;

        Survey(int inputWidth) {
            width = inputWidth;
        }

        void problem(String setting, String message) {
            problems.add(new ShapeProblem(outputWidths.size(), setting, message));
        }

        void visit(Layer layer) {
            int source = layer instanceof Join join ? source(join) : -1;
            int joined = source < 0 ? 0 : outputWidths.get(source);
            if (layer instanceof Add add && source >= 0 && joined != width) {
                problem(
                        "from",
                        "`%s` adds `%s`, %d wide, to an input %d wide: give both the same width, or"
                                        .formatted(add.name(), add.from(), joined, width)
                                + " concatenate them");
            }
            if (places.containsKey(layer.name())) {
                problem(
                        "name",
                        "two layers are called `%s`: rename one of them".formatted(layer.name()));
            }
            int outputWidth = layer.outputWidth(width, joined);
            if ((long) width * outputWidth > Integer.MAX_VALUE - 8) {
                problem(
                        "",
                        "`%s` would have %d × %d weights, more than one array can hold: make it or"
                                        .formatted(layer.name(), width, outputWidth)
                                + " the layer before it narrower");
            }
            places.putIfAbsent(layer.name(), outputWidths.size());
            inputWidths.add(width);
            outputWidths.add(outputWidth);
            sources.add(source);
            width = outputWidth;
        }

        private int source(Join join) {
            Integer place = places.get(join.from());
            if (place != null) {
                return place;
            }
            problem(
                    "from",
                    join.from().isEmpty()
                            ? "`%s` needs the name of an earlier layer to join"
                                    .formatted(join.name())
                            : "`%s` joins `%s`, which is no earlier layer"
                                    .formatted(join.name(), join.from()));
            return -1;
        }
    }
}
