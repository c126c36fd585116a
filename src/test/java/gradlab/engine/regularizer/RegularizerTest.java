package gradlab.engine.regularizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class RegularizerTest {
    private static final float[] WEIGHTS = {0.5f, -1, 2, 0, -0.25f, 3, 1};

    static Stream<Regularizer> all() {
        return Stream.of(new NoRegularizer(), new L1(0.1), new L2(0.3), new L1L2(0.1, 0.3));
    }

    private static double exact(Regularizer regularizer, double[] weights) {
        double sum = 0;
        for (double w : weights) {
            sum +=
                    switch (regularizer) {
                        case NoRegularizer() -> 0;
                        case L1(double l1) -> l1 * Math.abs(w);
                        case L2(double l2) -> l2 * w * w;
                        case L1L2(double l1, double l2) -> l1 * Math.abs(w) + l2 * w * w;
                    };
        }
        return sum;
    }

    private static double[] weights() {
        double[] weights = new double[WEIGHTS.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = WEIGHTS[i];
        }
        return weights;
    }

    @ParameterizedTest
    @MethodSource("all")
    void penaltyIsTheTextbookFormula(Regularizer regularizer) {
        assertThat(regularizer.penalty(WEIGHTS))
                .isCloseTo(exact(regularizer, weights()), within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("all")
    void gradientIsAddedAndIsTheNumericOne(Regularizer regularizer) {
        float[] gradient = {1, 1, 1, 1, 1, 1, 1};
        regularizer.addGradient(WEIGHTS, gradient);
        double h = 1e-6;
        for (int i = 0; i < WEIGHTS.length; i++) {
            double[] up = weights();
            double[] down = weights();
            up[i] += h;
            down[i] -= h;
            double numeric = (exact(regularizer, up) - exact(regularizer, down)) / (2 * h);
            assertThat((double) gradient[i]).isCloseTo(1 + numeric, within(1e-6));
        }
    }

    @Test
    void defaultsAreKerasDefaults() {
        assertThat(new L1()).isEqualTo(new L1(0.01));
        assertThat(new L2()).isEqualTo(new L2(0.01));
        assertThat(new L1L2()).isEqualTo(new L1L2(0, 0));
    }

    @Test
    void negativeStrengthIsRefused() {
        assertThatThrownBy(() -> new L2(-1)).hasMessage("l2 must be at least 0, not -1");
    }
}
