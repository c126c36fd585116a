package gradlab.engine.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

class ActivationTest {
    private static final double LAMBDA = 1.0507009873554805;
    private static final double ALPHA = 1.6732632423543772;

    /** The textbook formulas in double, by the word in files. */
    private static final Map<String, DoubleUnaryOperator> EXACT =
            Map.ofEntries(
                    Map.entry("linear", z -> z),
                    Map.entry("sigmoid", ActivationTest::sigmoid),
                    Map.entry("tanh", Math::tanh),
                    Map.entry("relu", z -> Math.max(0, z)),
                    Map.entry("leaky_relu", z -> z > 0 ? z : 0.2 * z),
                    Map.entry("rrelu", z -> z > 0 ? z : (0.125 + 0.3333) / 2 * z),
                    Map.entry("elu", z -> z > 0 ? z : Math.expm1(z)),
                    Map.entry("selu", z -> LAMBDA * (z > 0 ? z : ALPHA * Math.expm1(z))),
                    Map.entry("swish", z -> z * sigmoid(z)),
                    Map.entry("gelu", z -> z * normalShare(z)),
                    Map.entry("softplus", z -> Math.log1p(Math.exp(z))),
                    Map.entry("softsign", z -> z / (1 + Math.abs(z))),
                    Map.entry("hard_sigmoid", z -> Math.min(6, Math.max(0, z + 3)) / 6),
                    Map.entry("exponential", Math::exp),
                    Map.entry("softmax", ActivationTest::sigmoid),
                    Map.entry("step", z -> z >= 0 ? 1 : 0),
                    Map.entry("sign", Math::signum));

    static List<Activation> all() {
        return Knobs.permitted(Activation.class).stream()
                .map(type -> (Activation) Knobs.defaults(type))
                .toList();
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** Simpson's rule over the normal density. */
    private static double normalShare(double z) {
        int steps = 400;
        double h = z / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-0.5 * i * h * i * h);
        }
        return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
    }

    private static DoubleUnaryOperator exact(Activation activation) {
        return EXACT.get(Knobs.typeName(activation.getClass()));
    }

    /** Away from the kinks at 0 and ±3. */
    private static float[] inputs() {
        float[] inputs = new float[240];
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = -6.0125f + 0.05f * i;
        }
        return inputs;
    }

    @ParameterizedTest
    @MethodSource("all")
    void valueIsTheTextbookFormula(Activation activation) {
        for (float z : inputs()) {
            assertThat((double) activation.value(z))
                    .isCloseTo(
                            exact(activation).applyAsDouble(z), within(1e-6 * (1 + Math.exp(z))));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void slopeIsTheNumericDerivative(Activation activation) {
        double h = 1e-5;
        for (float z : inputs()) {
            double numeric =
                    (exact(activation).applyAsDouble(z + h)
                                    - exact(activation).applyAsDouble(z - h))
                            / (2 * h);
            assertThat((double) activation.slope(z))
                    .isCloseTo(numeric, within(1e-6 * (1 + Math.exp(z))));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void arraysAgreeWithSingleNumbers(Activation activation) {
        if (activation instanceof Softmax) {
            return; // its numbers depend on one another: see SoftmaxTest
        }
        float[] z = inputs();
        float[] a = new float[z.length];
        float[] gradient = new float[z.length];
        activation.forward(z, a, 24, 10);
        Arrays.fill(gradient, -2);
        activation.backward(z, a, gradient, gradient, 24, 10);
        for (int i = 0; i < z.length; i++) {
            assertThat(a[i]).isCloseTo(activation.value(z[i]), within(1e-6f));
            float slope = activation.slope(z[i]);
            assertThat(gradient[i]).isCloseTo(-2 * slope, within(1e-6f * (1 + slope)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheAskedRowsAreTouched(Activation activation) {
        float[] z = {1, 2, 3, 4};
        float[] a = {9, 9, 9, 9};
        float[] dz = {9, 9, 9, 9};
        activation.forward(z, a, 1, 2);
        activation.backward(z, a, new float[] {1, 1, 1, 1}, dz, 1, 2);
        assertThat(a).endsWith(9, 9);
        assertThat(dz).endsWith(9, 9);
    }

    @ParameterizedTest
    @MethodSource("all")
    void saturatedMeansATenthOfTheGreatestSlope(Activation activation) {
        float greatest = 0;
        for (float z : inputs()) {
            greatest = Math.max(greatest, Math.abs(activation.slope(z)));
        }
        float below = activation.saturatedBelow();
        float above = activation.saturatedAbove();
        for (float z : inputs()) {
            boolean atTheEdge = Math.min(Math.abs(z - below), Math.abs(z - above)) < 0.05;
            if ((Float.isFinite(below) || Float.isFinite(above)) && !atTheEdge) {
                boolean flat = Math.abs(activation.slope(z)) < Activation.SATURATION * greatest;
                assertThat(activation.saturated(z)).as("at %s", z).isEqualTo(flat);
            }
        }
    }

    @Test
    void theOffSideOfReluIsDeadNotSaturated() {
        assertThat(new Relu().saturated(-5)).isFalse();
        assertThat(all().stream().filter(Activation::canDie)).containsExactly(new Relu());
    }

    @Test
    void untrainableStepsAreSaturatedEverywhere() {
        assertThat(new Step().saturated(0)).isTrue();
        assertThat(new Sign().saturated(100)).isTrue();
    }

    @Test
    void vanishingGradientsLeaveNoDenormals() {
        float[] tiny = {1e-37f, 1e-37f};
        new Sigmoid().backward(new float[2], new float[] {0.99f, 0.5f}, tiny, tiny, 1, 2);
        assertThat(tiny).containsExactly(0, 0x1p-125f);
    }

    @Test
    void randomSlopesStayWithinTheirBoundsAndServeTheBackwardPass() {
        RandomizedLeakyRelu rrelu = new RandomizedLeakyRelu();
        int count = 100_000;
        float[] z = new float[count];
        Arrays.fill(z, -1);
        z[0] = 2;
        float[] a = new float[count];
        float[] slopes = new float[count];
        rrelu.forwardTraining(z, a, slopes, new RandomSource(1), 1, count);
        float[] dz = new float[count];
        Arrays.fill(dz, 1);
        rrelu.backwardTraining(z, a, slopes, dz, dz, 1, count);

        assertThat(a[0]).isEqualTo(2);
        assertThat(dz[0]).isEqualTo(1);
        double sum = 0;
        for (int i = 1; i < count; i++) {
            assertThat(a[i]).isEqualTo(-slopes[i]);
            assertThat(dz[i]).isEqualTo(slopes[i]);
            assertThat(slopes[i]).isBetween(0.125f, 0.3333f);
            sum += slopes[i];
        }
        double deviation = (0.3333 - 0.125) / Math.sqrt(12);
        assertThat(sum / (count - 1)).isCloseTo(0.22915, within(4 * deviation / Math.sqrt(count)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void inDoublePrecisionItIsTheTextbooks(Activation activation) {
        DoubleUnaryOperator textbook = EXACT.get(Knobs.typeName(activation.getClass()));
        double[] z = new double[200];
        double[] a = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (i - 100) / 13.0;
        }
        activation.exact(z, a, 1);
        for (int i = 0; i < z.length; i++) {
            double wanted = textbook.applyAsDouble(z[i]);
            assertThat(activation.exact(z[i]))
                    .as("%s of %s", activation, z[i])
                    .isCloseTo(wanted, within(1e-9 * (1 + Math.abs(wanted))));
            boolean alone = activation instanceof Softmax;
            assertThat(a[i]).isEqualTo(alone ? 1 : activation.exact(z[i]));
        }
    }
}
