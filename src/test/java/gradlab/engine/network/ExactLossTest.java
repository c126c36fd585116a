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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every kind of layer after every activation under every loss: the loss in double precision is that
 * of the pass, with its very draws, and its finite differences are the gradients.
 */
class ExactLossTest {
    private static final int ROWS = 5;
    private static final int INPUTS = 3;
    private static final int WIDTH = 4;
    private static final int OUTPUTS = 3;
    private static final double NUDGE = 1e-4;
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
    void itsDifferencesAreTheGradients(Layer middle, Loss loss) {
        for (Class<? extends Record> type : Knobs.permitted(Activation.class)) {
            check((Activation) Knobs.defaults(type), middle, loss);
        }
        assertThat(compared).isGreaterThan(50 * kinks);
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
        Network network = new Network(new NetworkPlan(layers, INPUTS, loss, ROWS + 2, 1), 8);
        float[] inputs = new float[(ROWS + 2) * INPUTS];
        new RandomSource(4).fillNormal(inputs, inputs.length, 0, 1);
        float[] targets = targets(loss.targets());
        double value = network.forward(inputs, targets, ROWS);
        ExactLoss exact = network.exact(inputs, targets, null);
        network.backward();
        assertThat(exact.value())
                .as("%s %s %s", activation, middle, loss)
                .isCloseTo(value, within(2e-6 * (1 + Math.abs(value))));
        for (Cell cell : network.cells()) {
            for (Parameter parameter : cell.parameters()) {
                for (int i = 0; i < parameter.gradient().length; i++) {
                    compare(
                            parameter.name() + i + " of " + cell.layer() + activation,
                            parameter.gradient()[i],
                            exact.slope(cell, parameter, i, NUDGE),
                            exact.slope(cell, parameter, i, NUDGE / 2));
                }
            }
        }
        assertThat(exact.value()).as("nothing stays nudged").isCloseTo(value, within(1e-4));
    }

    private void compare(String what, double gradient, double wide, double narrow) {
        if (Math.abs(wide - narrow) > 1e-5 * (1 + Math.abs(narrow))) {
            kinks++;
            return;
        }
        compared++;
        assertThat(gradient).as(what).isCloseTo(narrow, within(1e-5 * (1 + Math.abs(narrow))));
    }

    private static float[] targets(Targets kind) {
        RandomSource random = new RandomSource(3);
        float[] targets = new float[(ROWS + 2) * (kind == Targets.LABELS ? 1 : OUTPUTS)];
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

    @Test
    void rowsThatCountMoreDoSoHere() {
        List<Layer> layers = List.of(new Dense("output", OUTPUTS, new Softmax()));
        Loss loss = (Loss) Knobs.defaults(lossOf(Targets.LABELS));
        Network network = new Network(new NetworkPlan(layers, INPUTS, loss, ROWS, 1), 5);
        float[] inputs = new float[ROWS * INPUTS];
        new RandomSource(9).fillNormal(inputs, inputs.length, 0, 1);
        float[] targets = targets(Targets.LABELS);
        float[] weights = {3, 0, 1, 0.5f, 2};
        double value = network.forward(inputs, targets, weights, ROWS);
        assertThat(network.exact(inputs, targets, weights).value())
                .isCloseTo(value, within(1e-6))
                .isNotCloseTo(network.exact(inputs, targets, null).value(), within(1e-3));
    }

    private static Class<? extends Record> lossOf(Targets kind) {
        return Knobs.permitted(Loss.class).stream()
                .filter(type -> ((Loss) Knobs.defaults(type)).targets() == kind)
                .findFirst()
                .orElseThrow();
    }
}
