package gradlab.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.tensor.Backend;
import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

/** The random layers against theory, on a million draws and several seeds. */
class StochasticTest {
    private static final int ROWS = 1000;
    private static final int WIDTH = 1000;

    static Stream<Stochastic> layers() {
        List<Class<? extends Record>> types = Knobs.permitted(Stochastic.class);
        return types.stream().map(type -> (Stochastic) Knobs.defaults(type));
    }

    /** Mean, variance and share of zeros of what a layer makes of numbers. */
    private record Moments(double mean, double variance, double zeros) {
        static Moments of(float[] values) {
            double sum = 0;
            double squares = 0;
            int zeros = 0;
            for (float value : values) {
                sum += value;
                squares += (double) value * value;
                zeros += value == 0 ? 1 : 0;
            }
            double mean = sum / values.length;
            return new Moments(
                    mean, squares / values.length - mean * mean, (double) zeros / values.length);
        }
    }

    private static Cell pass(Stochastic layer, long seed, boolean training, float[] inputs) {
        Cell cell = layer.cell(new CellPlan(WIDTH, ROWS, null));
        cell.initialize(new RandomSource(seed));
        Pass pass = new Pass(Backend.product(1));
        pass.begin(training, ROWS);
        cell.forward(pass, inputs);
        return cell;
    }

    private static float[] ones() {
        float[] ones = new float[ROWS * WIDTH];
        java.util.Arrays.fill(ones, 1);
        return ones;
    }

    private static float[] normal() {
        float[] values = new float[ROWS * WIDTH];
        new RandomSource(99).fillNormal(values, values.length, 0, 1);
        return values;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void dropoutDropsItsShareAndKeepsTheMean(long seed) {
        Moments moments =
                Moments.of(pass(new Dropout("", 0.3, false, true), seed, true, ones()).output());
        assertThat(moments.zeros()).isCloseTo(0.3, within(0.002));
        assertThat(moments.mean()).isCloseTo(1, within(0.003));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void alphaDropoutKeepsMeanAndVariance(long seed) {
        Moments moments =
                Moments.of(
                        pass(new AlphaDropout("", 0.2, false, true), seed, true, normal())
                                .output());
        assertThat(moments.mean()).isCloseTo(0, within(0.005));
        assertThat(moments.variance()).isCloseTo(1, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gaussianNoiseHasItsDeviation(long seed) {
        Moments moments =
                Moments.of(
                        pass(new GaussianNoise("", 0.5, false, true), seed, true, ones()).output());
        assertThat(moments.mean()).isCloseTo(1, within(0.002));
        assertThat(moments.variance()).isCloseTo(0.25, within(0.002));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gaussianDropoutHasTheVarianceOfDropout(long seed) {
        Moments moments =
                Moments.of(
                        pass(new GaussianDropout("", 0.2, false, true), seed, true, ones())
                                .output());
        assertThat(moments.mean()).isCloseTo(1, within(0.003));
        assertThat(moments.variance()).isCloseTo(0.25, within(0.003));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void atPredictionTheyLeaveTheirInputsAlone(Stochastic layer) {
        float[] inputs = normal();
        assertThat(pass(layer, 1, false, inputs).output()).isEqualTo(inputs);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void underMonteCarloTheyStayActive(Stochastic layer) {
        float[] inputs = normal();
        assertThat(pass(layer.withMonteCarlo(true), 1, false, inputs).output())
                .isNotEqualTo(inputs);
    }

    @Test
    void aRateOfZeroChangesNothing() {
        float[] inputs = normal();
        assertThat(pass(new Dropout("", 0, false, true), 1, true, inputs).output())
                .isEqualTo(inputs);
    }
}
