package gradlab.engine.network;

import gradlab.engine.layer.Add;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.text.Message;

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
            survey.problem("", Message.of("a network needs at least one layer"));
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

        void problem(String setting, Message message) {
            problems.add(new ShapeProblem(outputWidths.size(), setting, message));
        }

        void visit(Layer layer) {
            int source = layer instanceof MergingLayer merging ? source(merging) : -1;
            int merged = source < 0 ? 0 : outputWidths.get(source);
            if (layer instanceof Add add && source >= 0 && merged != width) {
                problem(
                        "from",
                        Message.of(
                                "`{0}` adds `{1}`, {2} wide, to an input {3} wide: give both the"
                                        + " same width, or concatenate them",
                                add.name(), add.from(), merged, width));
            }
            if (places.containsKey(layer.name())) {
                problem(
                        "name",
                        Message.of(
                                "two layers are called `{0}`: rename one of them", layer.name()));
            }
            int outputWidth = layer.outputWidth(width, merged);
            if ((long) width * outputWidth > Integer.MAX_VALUE - 8) {
                problem(
                        "",
                        Message.of(
                                "`{0}` would have {1} × {2} {2|weight|weights}, more than one array"
                                        + " can hold: make it or the layer before it narrower",
                                layer.name(), width, outputWidth));
            }
            places.putIfAbsent(layer.name(), outputWidths.size());
            inputWidths.add(width);
            outputWidths.add(outputWidth);
            sources.add(source);
            width = outputWidth;
        }

        private int source(MergingLayer merging) {
            Integer place = places.get(merging.from());
            if (place != null) {
                return place;
            }
            problem(
                    "from",
                    merging.from().isEmpty()
                            ? Message.of(
                                    "`{0}` needs the name of an earlier layer to merge with",
                                    merging.name())
                            : Message.of(
                                    "`{0}` merges with `{1}`, which is no earlier layer",
                                    merging.name(), merging.from()));
            return -1;
        }
    }
}
