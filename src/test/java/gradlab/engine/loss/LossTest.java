package gradlab.engine.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.activation.Softmax;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class LossTest {
    private static final int ROWS = 2;
    private static final int OUTPUTS = 3;
    private static final float[] Z = {0.4f, -1.3f, 2.2f, 0.1f, 0.8f, -0.6f};

    /** Outputs that no activation made, all of them usable as probabilities. */
    private static final float[] FREE = {0.2f, 0.7f, 0.9f, 0.4f, 0.15f, 0.6f};

    private record Result(double sum, float[] gradient) {}

    private static Result run(Loss loss, Activation last, float[] z, float[] target) {
        float[] a = new float[z.length];
        last.forward(z, a, ROWS, OUTPUTS);
        float[] gradient = new float[z.length];
        double sum = loss.sum(last, z, a, target, gradient, ROWS, OUTPUTS);
        if (!loss.fromLogits(last)) {
            last.backward(z, a, gradient, gradient, ROWS, OUTPUTS);
        }
        return new Result(sum, gradient);
    }

    private static float[] targetsOf(Loss loss) {
        return switch (loss.targets()) {
            case NUMBERS -> new float[] {0.5f, -2, 2.1f, 0, 3, -0.7f};
            case PROBABILITIES -> new float[] {1, 0, 0.25f, 1, 1, 0};
            case LABELS -> new float[] {2, 0};
            case ONE_HOT -> new float[] {0, 0, 1, 1, 0, 0};
        };
    }

    static List<Loss> losses() {
        return Knobs.permitted(Loss.class).stream()
                .map(type -> (Loss) Knobs.defaults(type))
                .toList();
    }

    static Stream<Arguments> pairs() {
        return losses().stream()
                .flatMap(
                        loss ->
                                Stream.of(new Linear(), new Sigmoid(), new Softmax())
                                        .map(last -> Arguments.of(loss, last)));
    }

    /**
     * The losses' formulas in double, of one output or class after another, as written in books.
     */
    private static double exact(Loss loss, double[] a, float[] target) {
        double sum = 0;
        for (int row = 0; row < ROWS; row++) {
            double whole = 0;
            for (int i = 0; i < OUTPUTS; i++) {
                whole += a[row * OUTPUTS + i];
            }
            for (int i = 0; i < OUTPUTS; i++) {
                int at = row * OUTPUTS + i;
                double e = a[at] - (target.length > ROWS ? target[at] : 0);
                sum +=
                        switch (loss) {
                            case MeanSquaredError() -> e * e / OUTPUTS;
                            case MeanAbsoluteError() -> Math.abs(e) / OUTPUTS;
                            case Huber(double delta) ->
                                    (Math.abs(e) <= delta
                                                    ? e * e / 2
                                                    : delta * Math.abs(e) - delta * delta / 2)
                                            / OUTPUTS;
                            case BinaryCrossentropy() ->
                                    -(target[at] * Math.log(a[at])
                                                    + (1 - target[at]) * Math.log(1 - a[at]))
                                            / OUTPUTS;
                            case SparseCategoricalCrossentropy() ->
                                    target[row] == i ? -Math.log(a[at] / whole) : 0;
                            case CategoricalCrossentropy() -> -target[at] * Math.log(a[at] / whole);
                        };
            }
        }
        return sum;
    }

    private static double[] activate(Activation last, double[] z) {
        double[] a = z.clone();
        for (int start = 0; start < z.length; start += OUTPUTS) {
            double sum = 0;
            for (int i = start; i < start + OUTPUTS; i++) {
                sum += Math.exp(z[i]);
            }
            for (int i = start; i < start + OUTPUTS; i++) {
                a[i] =
                        last instanceof Softmax
                                ? Math.exp(z[i]) / sum
                                : last instanceof Sigmoid ? 1 / (1 + Math.exp(-z[i])) : z[i];
            }
        }
        return a;
    }

    private static double[] inputs(Activation last) {
        float[] z = last instanceof Linear ? FREE : Z;
        return IntStream.range(0, z.length).mapToDouble(i -> z[i]).toArray();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void sumIsTheTextbookFormula(Loss loss, Activation last) {
        double[] z = inputs(last);
        float[] target = targetsOf(loss);
        assertThat(run(loss, last, floats(z), target).sum)
                .isCloseTo(exact(loss, activate(last, z), target), within(2e-6));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void gradientIsTheNumericGradientOfTheMean(Loss loss, Activation last) {
        double[] z = inputs(last);
        float[] target = targetsOf(loss);
        float[] gradient = run(loss, last, floats(z), target).gradient;
        double h = 1e-6;
        for (int i = 0; i < z.length; i++) {
            double[] up = z.clone();
            double[] down = z.clone();
            up[i] += h;
            down[i] -= h;
            double difference =
                    exact(loss, activate(last, up), target)
                            - exact(loss, activate(last, down), target);
            assertThat((double) gradient[i]).isCloseTo(difference / (2 * h) / ROWS, within(3e-6));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void targetWidthFollowsFromTheTargets(Loss loss) {
        assertThat(loss.targetWidth(5)).isEqualTo(loss.targets() == Targets.LABELS ? 1 : 5);
    }

    @Test
    void onlyRowsOfTheBatchCount() {
        float[] a = {1, 2, 9, 9};
        float[] gradient = {7, 7, 7, 7};
        double sum = new MeanSquaredError().sum(new Linear(), a, a, new float[4], gradient, 1, 2);
        assertThat(sum).isEqualTo(2.5);
        assertThat(gradient).containsExactly(1, 2, 7, 7);
    }

    @Test
    void hopelessLogitsGiveAFiniteLossAndFullPull() {
        float[] z = {-200, 200, 0, 0, 0, 0};
        Result binary =
                run(new BinaryCrossentropy(), new Sigmoid(), z, new float[] {1, 0, 0, 0, 0, 0});
        assertThat(binary.sum).isCloseTo((400 + 4 * Math.log(2)) / 3, within(1e-4));
        assertThat(binary.gradient[0]).isEqualTo(-1f / 6);

        Result sparse =
                run(new SparseCategoricalCrossentropy(), new Softmax(), z, new float[] {0, 0});
        assertThat(sparse.sum).isCloseTo(400 + Math.log(3), within(1e-4));
        assertThat(sparse.gradient[0]).isEqualTo(-0.5f);
    }

    @Test
    void outputsThatAreNoProbabilitiesAreClippedAsKerasDoes() {
        float[] a = {1.5f, 0, 0.5f, -0.2f, 0.5f, 0.5f};
        float[] target = {0, 1, 0, 1, 0, 0};
        Result result = run(new BinaryCrossentropy(), new Linear(), a, target);
        double clipped = -Math.log(1e-7);
        assertThat(result.sum).isCloseTo((3 * clipped + 3 * Math.log(2)) / 3, within(1e-5));
        assertThat(result.gradient[0]).isZero();
        assertThat(result.gradient[1]).isZero();
    }

    @Test
    void hubersDeltaIsWhereTheLineBegins() {
        float[] a = {3, 0.5f, 0, 0, 0, 0};
        Result result = run(new Huber(2), new Linear(), a, new float[6]);
        assertThat(result.sum).isCloseTo((2 * 3 - 2 + 0.125) / 3, within(1e-6));
        assertThat(result.gradient[0]).isCloseTo(2f / 6, within(1e-7f));
    }

    @Test
    void aLabelThatIsNoClassIsRefused() {
        Loss loss = new SparseCategoricalCrossentropy();
        assertThatThrownBy(() -> run(loss, new Softmax(), Z, new float[] {1, 3}))
                .hasMessage("label 3 is not a class: 3 outputs stand for classes 0 to 2");
    }
}
