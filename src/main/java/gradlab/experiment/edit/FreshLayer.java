package gradlab.experiment.edit;

import gradlab.engine.activation.Relu;
import gradlab.engine.initializer.HeNormal;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Topology;
import gradlab.knob.Knobs;

import java.util.List;
import java.util.stream.IntStream;

/** New layers that are of use in the place where they are put. */
public final class FreshLayer {
    /** The width of a dense layer without a neighbour to take it from. */
    public static final int USUAL_UNITS = 16;

    private FreshLayer() {}

    /**
     * A layer of a kind for a gap of the chain; gap i is in front of layer i. A dense one is as
     * wide as its neighbour, with ReLU and He's initializer; behind the output it is another
     * output. A merging layer comes from a layer that it may come from.
     *
     * @param inputs how many columns the data has
     */
    public static Layer of(Class<? extends Record> kind, List<Layer> layers, int gap, int inputs) {
        Layer layer = (Layer) Knobs.defaults(kind);
        if (layer instanceof Dense) {
            return dense(layers, gap);
        }
        if (layer instanceof MergingLayer merging && gap >= 1) {
            List<String> legal = sources(merging, layers, gap, inputs);
            List<Layer> named = LayerNames.fill(layers);
            String nearest = named.get(Math.max(0, gap - 2)).name();
            return merging.withFrom(
                    legal.isEmpty() || legal.contains(nearest) ? nearest : legal.getLast());
        }
        return layer;
    }

    /** A hidden layer as one begins with: ReLU, and the initializer made for it. */
    public static Dense hidden(String name, int units) {
        return Knobs.set(new Dense(name, units, new Relu()), Dense::kernelInitializer)
                .to(new HeNormal());
    }

    /**
     * The layers that a merging layer may come from: every earlier one, for a sum those of the
     * running width.
     *
     * @param index where the merging layer stands or will stand
     * @param inputs how many columns the data has
     */
    public static List<String> sources(
            MergingLayer merging, List<Layer> layers, int index, int inputs) {
        Topology topology = Topology.of(layers.subList(0, index), inputs);
        int width = index == 0 ? inputs : topology.outputWidth();
        return IntStream.range(0, index)
                .filter(i -> !(merging instanceof Add) || topology.outputWidths().get(i) == width)
                .mapToObj(i -> topology.layers().get(i).name())
                .toList();
    }

    private static Dense dense(List<Layer> layers, int gap) {
        boolean behindOutput = gap == layers.size();
        if (behindOutput && gap > 0 && layers.getLast() instanceof Dense output) {
            return new Dense("", output.units(), output.activation());
        }
        for (int i = gap - 1; i >= 0; i--) {
            if (layers.get(i) instanceof Dense before) {
                return hidden("", before.units());
            }
        }
        for (int i = gap; i < layers.size() - 1; i++) {
            if (layers.get(i) instanceof Dense behind) {
                return hidden("", behind.units());
            }
        }
        return hidden("", USUAL_UNITS);
    }
}
