package gradlab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.HardSigmoid;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Parameter;
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
 * Compares the gradients of weights, from the loss back, with finite differences, for every loss
 * after every last activation that makes sense.
 */
class LossGradientTest {
    private static final int ROWS = 4;
    private static final int INPUTS = 3;
    private static final int OUTPUTS = 4;

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Class<? extends Record> type : Knobs.permitted(Loss.class)) {
            Loss loss = (Loss) Knobs.defaults(type);
            for (Activation last : lastActivations(loss)) {
                pairs.add(arguments(loss, last));
            }
        }
        return pairs.stream();
    }

    private static List<Activation> lastActivations(Loss loss) {
        return switch (loss.targets()) {
            case NUMBERS ->
                    Knobs.permitted(Activation.class).stream()
                            .map(type -> (Activation) Knobs.defaults(type))
                            .toList();
            case PROBABILITIES -> List.of(new Sigmoid(), new Softmax(), new HardSigmoid());
            case LABELS, ONE_HOT -> List.of(new Softmax(), new Sigmoid());
        };
    }

    private static float[] targets(Targets kind) {
        RandomSource random = new RandomSource(3);
        float[] targets = new float[ROWS * (kind == Targets.LABELS ? 1 : OUTPUTS)];
        for (int i = 0; i < targets.length; i++) {
            targets[i] =
                    switch (kind) {
                        case NUMBERS -> (float) (1.5 * random.nextGaussian());
                        case PROBABILITIES -> random.nextInt(2);
                        case LABELS -> random.nextInt(OUTPUTS);
                        case ONE_HOT -> i % OUTPUTS == i / OUTPUTS % OUTPUTS ? 1 : 0;
                    };
        }
        return targets;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void gradientsOfAllWeightsAgreeWithFiniteDifferences(Loss loss, Activation last) {
        Network network =
                new Network(
                        new NetworkPlan(
                                List.of(new Dense("output", OUTPUTS, last)), INPUTS, loss, ROWS, 1),
                        8);
        float[] inputs = new float[ROWS * INPUTS];
        new RandomSource(4).fillNormal(inputs, inputs.length, 0, 1);
        float[] targets = targets(loss.targets());
        NetworkState start = network.state();
        network.forward(inputs, targets, ROWS);
        network.backward();
        int kinks = 0;
        int compared = 0;
        for (Cell cell : network.cells()) {
            for (Parameter parameter : cell.parameters()) {
                float[] gradient = parameter.gradient().clone();
                for (int i = 0; i < gradient.length; i++) {
                    LossSlope slope =
                            new LossSlope(
                                    network, start, inputs, targets, ROWS, parameter.values(), i);
                    if (slope.atKink()) {
                        kinks++;
                    } else {
                        compared++;
                        assertThat((double) gradient[i])
                                .as("%s[%d] of %s", parameter.name(), i, cell.layer().name())
                                .isCloseTo(
                                        slope.narrow(),
                                        within(5e-4 * (0.2 + Math.abs(slope.narrow()))));
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(kinks);
    }
}
