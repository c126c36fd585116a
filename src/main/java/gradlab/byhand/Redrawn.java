package gradlab.byhand;

import gradlab.engine.activation.Activation;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.initializer.HeUniform;
import gradlab.engine.initializer.Initializer;
import gradlab.engine.initializer.LecunUniform;
import gradlab.engine.tensor.RandomSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Networks with weights drawn anew, or of other sizes. */
public final class Redrawn {
    private static final double CENT = 100;
    private static final double NEW_INPUT = 0.5;

    private Redrawn() {}

    /**
     * Weights drawn anew by the initializer that suits each activation, rounded to hundredths so
     * that they can be put into formulas by hand; biases 0.
     */
    public static HandNetwork weights(HandNetwork network, long seed) {
        RandomSource random = new RandomSource(seed);
        List<HandLayer> layers = new ArrayList<>();
        for (HandLayer layer : network.layers()) {
            RandomSource own = random.split("layer " + layers.size());
            layers.add(drawn(layer.activation(), layer.inputs(), layer.units(), own));
        }
        return network.withLayers(layers);
    }

    private static HandLayer drawn(
            Activation activation, int inputs, int units, RandomSource random) {
        float[] values = new float[inputs * units];
        suited(activation).fill(values, inputs, units, random);
        List<List<Double>> kernel = new ArrayList<>();
        for (int input = 0; input < inputs; input++) {
            List<Double> row = new ArrayList<>();
            for (int unit = 0; unit < units; unit++) {
                row.add(Math.rint(CENT * values[input * units + unit]) / CENT);
            }
            kernel.add(row);
        }
        return new HandLayer(activation, kernel, Collections.nCopies(units, 0.0));
    }

    private static Initializer suited(Activation activation) {
        return switch (activation.suitedInitializer()) {
            case GLOROT -> new GlorotUniform();
            case HE -> new HeUniform();
            case LECUN -> new LecunUniform();
        };
    }

    /**
     * Another number of inputs, units and layers; what is still there keeps its numbers.
     *
     * @param sizes inputs, then the units of every layer, the output last
     */
    public static HandNetwork sizes(HandNetwork network, List<Integer> sizes, long seed) {
        RandomSource random = new RandomSource(seed);
        List<HandLayer> layers = new ArrayList<>();
        int last = sizes.size() - 1;
        for (int number = 1; number <= last; number++) {
            HandLayer old = before(network, number, last);
            HandLayer fresh =
                    drawn(
                            old.activation(),
                            sizes.get(number - 1),
                            sizes.get(number),
                            random.split("layer " + number));
            layers.add(kept(old, fresh));
        }
        int outputs = sizes.get(last);
        List<HandRow> rows =
                network.rows().stream()
                        .map(row -> fit(network, row, sizes.getFirst(), outputs))
                        .toList();
        return new HandNetwork(layers, network.loss(), rows, network.rate());
    }

    /** The layer whose numbers stay where there is room for them. */
    private static HandLayer before(HandNetwork network, int number, int last) {
        int there = network.layers().size();
        if (number == last) {
            return network.layer(there);
        }
        return network.layer(Math.max(1, Math.min(number, there - 1)));
    }

    private static HandLayer kept(HandLayer old, HandLayer fresh) {
        HandLayer layer = fresh;
        for (int unit = 0; unit < Math.min(old.units(), fresh.units()); unit++) {
            layer = layer.withBias(unit, old.bias().get(unit));
            for (int input = 0; input < Math.min(old.inputs(), fresh.inputs()); input++) {
                layer = layer.withWeight(input, unit, old.weight(input, unit));
            }
        }
        return layer;
    }

    private static HandRow fit(HandNetwork network, HandRow row, int inputs, int outputs) {
        List<Double> fitted =
                new ArrayList<>(row.inputs().subList(0, Math.min(inputs, row.inputs().size())));
        while (fitted.size() < inputs) {
            fitted.add(NEW_INPUT);
        }
        List<Double> targets = TargetForms.spread(row.targets(), network.loss(), network.outputs());
        boolean same = outputs == network.outputs();
        return new HandRow(
                fitted, same ? row.targets() : TargetForms.fit(targets, network.loss(), outputs));
    }
}
