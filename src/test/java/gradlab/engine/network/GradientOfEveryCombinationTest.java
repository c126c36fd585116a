package gradlab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.initializer.GlorotUniform;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Concatenate;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Parameter;
import gradlab.engine.layer.Prelu;
import gradlab.engine.loss.Loss;
import gradlab.engine.loss.Targets;
import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knobs;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every kind of layer after every activation under every loss: the gradients of all weights against
 * finite differences, all the way from the loss to the first layer.
 */
class GradientOfEveryCombinationTest {
    private static final int ROWS = 5;
    private static final int INPUTS = 3;
    private static final int WIDTH = 4;
    private static final int OUTPUTS = 3;
    private int compared;
    private int kinks;

    static Stream<Arguments> layersAndLosses() {
        List<Arguments> pairs = new ArrayList<>();
        for (Class<? extends Record> layer : Knobs.permitted(Layer.class)) {
            for (Class<? extends Record> loss : Knobs.permitted(Loss.class)) {
                pairs.add(arguments(middle(layer), Knobs.defaults(loss)));
            }
        }
        return pairs.stream();
    }

    /** A layer of that kind to stand in the middle, behind one called earlier. */
    private static Layer middle(Class<? extends Record> kind) {
        Layer layer = (Layer) Knobs.defaults(kind);
        return switch (layer) {
            case Dense _ -> new Dense("middle", WIDTH, new Sigmoid());
            case Add _ -> new Add("middle", "earlier", true);
            case Concatenate _ -> new Concatenate("middle", "earlier", true);
            case Prelu _ -> new Prelu("middle", new GlorotUniform(), true);
            default -> layer.withName("middle");
        };
    }

    @ParameterizedTest
    @MethodSource("layersAndLosses")
    void gradientsAgreeWithFiniteDifferences(Layer middle, Loss loss) {
        for (Class<? extends Record> type : Knobs.permitted(Activation.class)) {
            check((Activation) Knobs.defaults(type), middle, loss);
        }
        assertThat(compared).isGreaterThan(4 * kinks);
    }

    private void check(Activation activation, Layer middle, Loss loss) {
        Activation last =
                switch (loss.targets()) {
                    case NUMBERS -> new Linear();
                    case PROBABILITIES -> new Sigmoid();
                    case LABELS, ONE_HOT -> new Softmax();
                };
        List<Layer> layers =
                List.of(
                        new Dense("earlier", WIDTH, activation),
                        middle,
                        new Dense("output", OUTPUTS, last));
        Network network = new Network(new NetworkPlan(layers, INPUTS, loss, ROWS, 1), 8);
        float[] inputs = new float[ROWS * INPUTS];
        new RandomSource(4).fillNormal(inputs, inputs.length, 0, 1);
        float[] targets = targets(loss.targets());
        NetworkState start = network.state();
        network.forward(inputs, targets, ROWS);
        network.backward();
        for (Cell cell : network.cells()) {
            for (Parameter parameter : cell.parameters()) {
                float[] gradient = parameter.gradient().clone();
                for (int i = 0; i < gradient.length; i += 2) {
                    String what = parameter.name() + i + " of " + cell.layer() + activation;
                    float[] values = parameter.values();
                    compare(
                            what,
                            gradient[i],
                            new LossSlope(network, start, inputs, targets, ROWS, values, i));
                }
            }
        }
    }

    private void compare(String what, double gradient, LossSlope slope) {
        if (slope.atKink()) {
            kinks++;
            return;
        }
        compared++;
        assertThat(gradient)
                .as(what)
                .isCloseTo(slope.narrow(), within(1e-3 * (0.2 + Math.abs(slope.narrow()))));
    }

    private static float[] targets(Targets kind) {
        RandomSource random = new RandomSource(3);
        float[] targets = new float[ROWS * (kind == Targets.LABELS ? 1 : OUTPUTS)];
        for (int i = 0; i < targets.length; i++) {
            targets[i] =
                    switch (kind) {
                        case NUMBERS -> (float) random.nextGaussian();
                        case PROBABILITIES -> random.nextInt(2);
                        case LABELS -> random.nextInt(OUTPUTS);
                        case ONE_HOT -> i % OUTPUTS == i / OUTPUTS % OUTPUTS ? 1 : 0;
                    };
        }
        return targets;
    }
}
