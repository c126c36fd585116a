package gradlab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Dropout;
import gradlab.engine.layer.Layer;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.tensor.RandomSource;

import org.junit.jupiter.api.Test;

import java.util.List;

class NetworkTest {
    private static final int ROWS = 8;
    private final float[] inputs = numbers(1, ROWS * 3);
    private final float[] targets = numbers(2, ROWS);

    private static float[] numbers(long seed, int count) {
        float[] values = new float[count];
        new RandomSource(seed).fillNormal(values, count, 0, 1);
        return values;
    }

    private static Network network(Layer... layers) {
        return new Network(
                new NetworkPlan(List.of(layers), 3, new MeanSquaredError(), ROWS, 1), 42);
    }

    private static Network small() {
        return network(
                new Dense("hidden", 4, new Sigmoid()),
                new Dropout("drop", 0.3, false, true),
                new Dense("output", 1, new Linear()));
    }

    private double step(Network network) {
        double loss = network.forward(inputs, targets, ROWS);
        network.backward();
        network.update(new Sgd(), 0.1);
        return loss;
    }

    @Test
    void repeatedStepsLowerTheLoss() {
        Network network =
                network(new Dense("a", 4, new Sigmoid()), new Dense("b", 1, new Linear()));
        double first = step(network);
        for (int i = 0; i < 200; i++) {
            step(network);
        }
        assertThat(step(network)).isLessThan(first * 0.7);
    }

    @Test
    void aSeedAlwaysGivesTheSameTraining() {
        Network one = small();
        Network other = small();
        for (int i = 0; i < 5; i++) {
            assertThat(step(one)).isEqualTo(step(other));
        }
    }

    @Test
    void aLayersFirstWeightsDoNotDependOnItsNeighbours() {
        Network one = network(new Dense("a", 4, new Sigmoid()), new Dense("b", 2, new Linear()));
        Network other =
                network(
                        new Dense("a", 4, new Sigmoid()),
                        new Dense("between", 4, new Sigmoid()),
                        new Dense("b", 2, new Linear()));
        assertThat(other.weights().layers().getLast().arrays().get("kernel"))
                .isEqualTo(one.weights().layers().getLast().arrays().get("kernel"));
    }

    @Test
    void aRestoredStateGoesOnBitExactly() {
        Network one = small();
        for (int i = 0; i < 3; i++) {
            step(one);
        }
        NetworkState state = one.state();
        Network other = small();
        other.restore(state);
        for (int i = 0; i < 5; i++) {
            assertThat(step(other)).isEqualTo(step(one));
        }
    }

    @Test
    void aFrozenLayerKeepsItsWeights() {
        Network network = small();
        float[] before = network.weights().layers().getFirst().arrays().get("kernel");
        network.change(new Dense("hidden", 4, new Sigmoid()).withTrainable(false));
        step(network);
        assertThat(network.weights().layers().getFirst().arrays().get("kernel")).isEqualTo(before);
        network.change(new Dense("hidden", 4, new Sigmoid()));
        step(network);
        assertThat(network.weights().layers().getFirst().arrays().get("kernel"))
                .isNotEqualTo(before);
    }

    @Test
    void predictingInChunksEqualsPredictingAtOnce() {
        Network network = small();
        float[] many = numbers(3, 21 * 3);
        float[] outputs = new float[21];
        network.predict(many, 21, outputs);
        float[] last = java.util.Arrays.copyOfRange(many, 16 * 3, 21 * 3);
        float[] lastOutputs = new float[5];
        network.predict(last, 5, lastOutputs);
        assertThat(java.util.Arrays.copyOfRange(outputs, 16, 21)).isEqualTo(lastOutputs);
    }

    @Test
    void repeatedPredictionsDrawAnewAndAgreeOnTheMean() {
        Network network =
                network(
                        new Dense("hidden", 40, new Sigmoid()),
                        new Dropout("drop", 0.2, true, true),
                        new Dense("output", 1, new Linear()));
        int passes = 4000;
        double[] sums = new double[21];
        double[] squares = new double[21];
        network.predictRepeatedly(
                numbers(3, 21 * 3),
                21,
                passes,
                (start, rows, outputs) -> {
                    for (int i = 0; i < rows; i++) {
                        sums[start + i] += outputs[i];
                        squares[start + i] += outputs[i] * outputs[i];
                    }
                });
        network.change(new Dropout("drop", 0.2, false, true));
        float[] plain = new float[21];
        network.predict(numbers(3, 21 * 3), 21, plain);
        for (int i = 0; i < 21; i++) {
            double mean = sums[i] / passes;
            double deviation = Math.sqrt(squares[i] / passes - mean * mean);
            assertThat(deviation).isGreaterThan(0.01);
            assertThat(mean).isCloseTo(plain[i], within(5 * deviation / Math.sqrt(passes)));
        }
    }

    @Test
    void theLayerWhereNumbersStopBeingFiniteIsNamed() {
        Network network = small();
        Weights weights = network.weights();
        weights.layers().getLast().arrays().get("bias")[0] = Float.NaN;
        network.load(weights);
        assertThat(network.forward(inputs, targets, ROWS)).isNaN();
        assertThat(network.firstNonFinite()).isEqualTo(new NonFinite("output", "bias"));
    }

    @Test
    void widthsThatDoNotFitAreRefusedInWords() {
        assertThatThrownBy(
                        () ->
                                network(
                                        new Dense("a", 4, new Linear()),
                                        new Dense("b", 5, new Linear()),
                                        new Add("sum", "a", true)))
                .hasMessage(
                        "`sum` adds `a`, 4 wide, to an input 5 wide: give both the same width, or"
                                + " concatenate them");
    }
}
