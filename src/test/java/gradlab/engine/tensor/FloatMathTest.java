package gradlab.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.function.DoubleUnaryOperator;

class FloatMathTest {
    /** Steps through the bit patterns of all floats, infinities and denormals included. */
    private static final int STRIDE = 2053;

    private interface FloatFunction {
        float of(float x);
    }

    private static double greatestError(FloatFunction tried, DoubleUnaryOperator exact) {
        double greatest = 0;
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
            float x = Float.intBitsToFloat((int) bits);
            if (!Float.isNaN(x)) {
                greatest = Math.max(greatest, error(tried.of(x), exact.applyAsDouble(x)));
            }
        }
        return greatest;
    }

    private static double error(float got, double exact) {
        float rounded = (float) exact;
        if (Float.isInfinite(rounded) || Float.isInfinite(got)) {
            return got == rounded ? 0 : Double.POSITIVE_INFINITY;
        }
        double error = Math.abs(got - exact) / Math.ulp(rounded);
        return Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
    }

    private static double exactSigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return x > 0 ? 1 / (1 + e) : e / (1 + e);
    }

    @Test
    void exponentialIsRightToTwoUnitsOverTheWholeRange() {
        assertThat(greatestError(FloatMath::exp, StrictMath::exp)).isLessThan(2);
    }

    @Test
    void tanhIsRightToTwoUnitsOverTheWholeRange() {
        assertThat(greatestError(FloatMath::tanh, StrictMath::tanh)).isLessThan(2);
    }

    @Test
    void sigmoidIsRightToTwoUnitsOverTheWholeRange() {
        assertThat(greatestError(FloatMath::sigmoid, FloatMathTest::exactSigmoid)).isLessThan(2);
    }

    @Test
    void eluIsRightToTwoUnitsOverTheWholeRange() {
        assertThat(greatestError(FloatMath::elu, x -> x > 0 ? x : StrictMath.expm1(x)))
                .isLessThan(2);
    }

    @Test
    void softplusIsRightToTwoUnitsOverTheWholeRange() {
        assertThat(
                        greatestError(
                                x -> FloatMath.softplus(x, FloatMath.exp(-Math.abs(x))),
                                x ->
                                        Math.max(x, 0)
                                                + StrictMath.log1p(StrictMath.exp(-Math.abs(x)))))
                .isLessThan(2);
    }

    @Test
    void bellIsRightToTwoUnitsOverTheWholeRange() {
        assertThat(greatestError(FloatMath::bell, x -> StrictMath.exp(-0.5 * x * x))).isLessThan(2);
    }

    /** Φ(−x) by the continued fraction of Mills' ratio, or near 0 by the series of the integral. */
    private static double tail(double x) {
        double density = StrictMath.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
        if (x > 3) {
            double fraction = x;
            for (int k = 200; k > 0; k--) {
                fraction = x + k / fraction;
            }
            return density / fraction;
        }
        double term = x;
        double sum = x;
        for (int k = 1; k < 100; k++) {
            term *= x * x / (2 * k + 1);
            sum += term;
        }
        return 0.5 - density * sum;
    }

    @Test
    void geluIsRightToTwoUnitsFarIntoItsTail() {
        double greatest = 0;
        for (double x = -13; x < 13; x += 1e-4) {
            float z = (float) x;
            double exact = Math.max(z, 0) - Math.abs((double) z) * tail(Math.abs(z));
            greatest = Math.max(greatest, error(FloatMath.gelu(z, FloatMath.bell(z)), exact));
        }
        assertThat(greatest).isLessThan(2);
    }

    @Test
    void geluSlopeIsRightToItsBound() {
        for (double x = -13; x < 13; x += 1e-4) {
            float z = (float) x;
            double share = z > 0 ? 1 - tail(z) : tail(-z);
            double exact = share + z * StrictMath.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
            assertThat(Math.abs(FloatMath.geluSlope(z) - exact)).isLessThan(1e-7);
        }
    }

    @Test
    void notANumberStaysNotANumber() {
        assertThat(FloatMath.exp(Float.NaN)).isNaN();
        assertThat(FloatMath.tanh(Float.NaN)).isNaN();
        assertThat(FloatMath.sigmoid(Float.NaN)).isNaN();
        assertThat(FloatMath.elu(Float.NaN)).isNaN();
        assertThat(FloatMath.softplus(Float.NaN, 0)).isNaN();
        assertThat(FloatMath.gelu(Float.NaN, 0)).isNaN();
        assertThat(FloatMath.geluSlope(Float.NaN)).isNaN();
        assertThat(FloatMath.withoutDenormals(Float.NaN)).isNaN();
    }

    @Test
    void noDenormalIsLeftAndOtherNumbersStay() {
        for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STRIDE) {
            float x = Float.intBitsToFloat((int) bits);
            float y = FloatMath.withoutDenormals(x);
            if (Float.isFinite(x)) {
                assertThat(y == 0 || Math.abs(y) >= Float.MIN_NORMAL).isTrue();
                assertThat((double) Math.abs(y - x))
                        .isLessThanOrEqualTo(
                                Math.max(Float.MIN_NORMAL, Math.abs((double) x) * 0x1p-23));
            }
            if (Math.abs(x) > 1e-20f) {
                assertThat(y).isEqualTo(x);
            }
        }
    }

    @Test
    void onlyNumbersAboveZeroArePositive() {
        assertThat(FloatMath.isPositive(1e-45f)).isEqualTo(1);
        assertThat(FloatMath.isPositive(0)).isEqualTo(0);
        assertThat(FloatMath.isPositive(-0f)).isEqualTo(0);
        assertThat(FloatMath.isPositive(-1e-45f)).isEqualTo(0);
    }
}
