package gradlab.engine.initializer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.initializer.VarianceScaling.Distribution;
import gradlab.engine.initializer.VarianceScaling.Mode;
import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class InitializerTest {
    private static final int FAN_IN = 500;
    private static final int FAN_OUT = 300;
    private static final double CUT_DEVIATION = 0.8796256610342398;

    private static float[] draw(Initializer initializer, long seed) {
        float[] kernel = new float[FAN_IN * FAN_OUT];
        initializer.fill(kernel, FAN_IN, FAN_OUT, new RandomSource(seed));
        return kernel;
    }

    /** Initializer, mean, standard deviation, and half the range; 0 where it has no end. */
    static Stream<Arguments> distributions() {
        return Stream.of(
                Arguments.of(new RandomNormal(), 0, 0.05, 0),
                Arguments.of(new RandomNormal(1, 2), 1, 2, 0),
                Arguments.of(new RandomUniform(), 0, 0.05 / Math.sqrt(3), 0.05),
                Arguments.of(new RandomUniform(0, 1), 0.5, 1 / Math.sqrt(12), 0.5),
                Arguments.of(new TruncatedNormal(), 0, 0.05 * CUT_DEVIATION, 0.1),
                cut(new GlorotNormal(), 1.0 / 400),
                flat(new GlorotUniform(), 1.0 / 400),
                cut(new HeNormal(), 2.0 / 500),
                flat(new HeUniform(), 2.0 / 500),
                cut(new LecunNormal(), 1.0 / 500),
                flat(new LecunUniform(), 1.0 / 500),
                cut(new VarianceScaling(), 1.0 / 500),
                flat(new VarianceScaling(3, Mode.FAN_OUT, Distribution.UNIFORM), 3.0 / 300),
                Arguments.of(
                        new VarianceScaling(3, Mode.FAN_AVG, Distribution.UNTRUNCATED_NORMAL),
                        0,
                        Math.sqrt(3.0 / 400),
                        0),
                Arguments.of(new Orthogonal(2), 0, 2 / Math.sqrt(500), 0));
    }

    private static Arguments cut(Initializer initializer, double variance) {
        double deviation = Math.sqrt(variance);
        return Arguments.of(initializer, 0, deviation, 2 * deviation / CUT_DEVIATION);
    }

    private static Arguments flat(Initializer initializer, double variance) {
        return Arguments.of(initializer, 0, Math.sqrt(variance), Math.sqrt(3 * variance));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void drawsHaveTheirMeanDeviationAndRange(
            Initializer initializer, double mean, double deviation, double reach) {
        for (long seed = 1; seed <= 3; seed++) {
            float[] kernel = draw(initializer, seed);
            double sum = 0;
            double squares = 0;
            double farthest = 0;
            for (float w : kernel) {
                sum += w;
                squares += (w - mean) * (w - mean);
                farthest = Math.max(farthest, Math.abs(w - mean));
            }
            double standardError = deviation / Math.sqrt(kernel.length);
            assertThat(sum / kernel.length).isCloseTo(mean, within(4.5 * standardError));
            assertThat(Math.sqrt(squares / kernel.length))
                    .isCloseTo(deviation, within(0.008 * deviation));
            if (reach > 0) {
                assertThat(farthest).isBetween(0.998 * reach, 1.000001 * reach);
            } else {
                assertThat(farthest).isGreaterThan(3.5 * deviation);
            }
        }
    }

    static List<Initializer> all() {
        return Knobs.permitted(Initializer.class).stream()
                .map(type -> (Initializer) Knobs.defaults(type))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneSeedGivesOneDraw(Initializer initializer) {
        assertThat(draw(initializer, 7)).isEqualTo(draw(initializer, 7));
    }

    @ParameterizedTest
    @MethodSource("all")
    void vectorsTakeTheirLengthForBothFansOrAreRefused(Initializer initializer) {
        float[] vector = new float[20];
        RandomSource random = new RandomSource(3);
        if (initializer.kernelsOnly()) {
            assertThatThrownBy(() -> initializer.fillVector(vector, random))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not for a vector of 20");
        } else {
            initializer.fillVector(vector, random);
            float[] kernel = new float[20];
            initializer.fill(kernel, 20, 20, new RandomSource(3));
            assertThat(vector).isEqualTo(kernel);
        }
    }

    @Test
    void constantsAreConstant() {
        assertThat(draw(new Zeros(), 1)).containsOnly(0);
        assertThat(draw(new Ones(), 1)).containsOnly(1);
        assertThat(draw(new Constant(-0.25), 1)).containsOnly(-0.25f);
    }

    @Test
    void identityStandsOnTheDiagonalOfAnyShape() {
        float[] kernel = new float[6];
        new Identity(1.5).fill(kernel, 2, 3, new RandomSource(1));
        assertThat(kernel).containsExactly(1.5f, 0, 0, 0, 1.5f, 0);
    }

    @Test
    void highOrthogonalKernelsHaveOrthonormalColumns() {
        float[] kernel = new float[7 * 4];
        new Orthogonal(2).fill(kernel, 7, 4, new RandomSource(5));
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < 4; k++) {
                double dot = 0;
                for (int i = 0; i < 7; i++) {
                    dot += (double) kernel[i * 4 + j] * kernel[i * 4 + k];
                }
                assertThat(dot).isCloseTo(j == k ? 4 : 0, within(1e-5));
            }
        }
    }

    @Test
    void wideOrthogonalKernelsHaveOrthonormalRows() {
        float[] kernel = new float[4 * 7];
        new Orthogonal().fill(kernel, 4, 7, new RandomSource(5));
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < 4; k++) {
                double dot = 0;
                for (int i = 0; i < 7; i++) {
                    dot += (double) kernel[j * 7 + i] * kernel[k * 7 + i];
                }
                assertThat(dot).isCloseTo(j == k ? 1 : 0, within(1e-6));
            }
        }
    }

    @Test
    void boundsInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> new RandomUniform(1, -1))
                .hasMessage("minval must not be above maxval, -1.0, but is 1.0");
    }
}
