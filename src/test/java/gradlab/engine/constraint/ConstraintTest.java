package gradlab.engine.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** On two inputs and three units whose incoming weights have norms 5, 0.5 and 0. */
class ConstraintTest {
    private static final Offset<Float> CLOSE = within(2e-6f);

    private static float[] apply(Constraint constraint) {
        float[] kernel = {3, 0.3f, 0, -4, -0.4f, 0};
        constraint.apply(kernel, 2, 3, new double[3]);
        return kernel;
    }

    @Test
    void maxNormShrinksOnlyWhatIsTooLong() {
        assertThat(apply(new MaxNorm()))
                .containsExactly(new float[] {1.2f, 0.3f, 0, -1.6f, -0.4f, 0}, CLOSE);
    }

    @Test
    void unitNormBringsEveryUnitToNormOneButLeavesZero() {
        assertThat(apply(new UnitNorm()))
                .containsExactly(new float[] {0.6f, 0.6f, 0, -0.8f, -0.8f, 0}, CLOSE);
    }

    @Test
    void nonNegSetsNegativeWeightsToZero() {
        assertThat(apply(new NonNeg())).containsExactly(3, 0.3f, 0, 0, 0, 0);
    }

    @Test
    void minMaxNormBringsNormsBetweenItsBounds() {
        assertThat(apply(new MinMaxNorm(1, 2, 1)))
                .containsExactly(new float[] {1.2f, 0.6f, 0, -1.6f, -0.8f, 0}, CLOSE);
    }

    @Test
    void minMaxNormGoesAShareOfTheWay() {
        // 5 goes to half of 5 and 2: 3.5; 0.5 to half of 0.5 and 1: 0.75.
        assertThat(apply(new MinMaxNorm(1, 2, 0.5)))
                .containsExactly(new float[] {2.1f, 0.45f, 0, -2.8f, -0.6f, 0}, CLOSE);
    }

    @Test
    void kerasEpsilonStandsBesideTheNorm() {
        float[] kernel = {1e-7f};
        new UnitNorm().apply(kernel, 1, 1, new double[1]);
        assertThat(kernel[0]).isCloseTo(0.5f, CLOSE);
    }

    @Test
    void noConstraintChangesNothing() {
        assertThat(apply(new NoConstraint())).containsExactly(3, 0.3f, 0, -4, -0.4f, 0);
        assertThat(new NoConstraint().isNone()).isTrue();
    }

    @Test
    void boundsInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> new MinMaxNorm(2, 1, 1))
                .hasMessage("min_value must not be above max_value, 1.0, but is 2.0");
    }
}
