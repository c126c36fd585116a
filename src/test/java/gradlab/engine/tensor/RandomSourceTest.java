package gradlab.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomSourceTest {
    private static final int DRAWS = 1_000_000;

    private static float[] normal(long seed) {
        float[] values = new float[DRAWS];
        new RandomSource(seed).fillNormal(values, DRAWS, 0, 1);
        return values;
    }

    private static double share(float[] values, double below) {
        int count = 0;
        for (float value : values) {
            count += value < below ? 1 : 0;
        }
        return (double) count / values.length;
    }

    private static double moment(float[] values, int power) {
        double sum = 0;
        for (float value : values) {
            sum += Math.pow(value, power);
        }
        return sum / values.length;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void normalNumbersHaveTheMomentsOfTheBellCurve(long seed) {
        float[] values = normal(seed);
        assertThat(moment(values, 1)).isCloseTo(0, within(0.004));
        assertThat(moment(values, 2)).isCloseTo(1, within(0.006));
        assertThat(moment(values, 3)).isCloseTo(0, within(0.02));
        assertThat(moment(values, 4)).isCloseTo(3, within(0.05));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void normalNumbersFollowTheBellCurveFromTailToTail(long seed) {
        float[] values = normal(seed);
        double[][] quantiles = {
            {-3.5, 0.000232629},
            {-2, 0.0227501},
            {-1, 0.158655},
            {-0.3, 0.382089},
            {0, 0.5},
            {0.5, 0.691462},
            {1.5, 0.933193},
            {3, 0.998650},
            {3.6, 0.999841}
        };
        for (double[] quantile : quantiles) {
            double spread = Math.sqrt(quantile[1] * (1 - quantile[1]) / DRAWS);
            assertThat(share(values, quantile[0])).isCloseTo(quantile[1], within(4.5 * spread));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.2, 0.5, 0.9, 1})
    void choicesKeepTheirProbability(double probability) {
        float[] values = new float[DRAWS];
        RandomSource random = new RandomSource(5);
        for (int i = 0; i < 3; i++) {
            random.fillChoice(values, DRAWS, probability, 1, 0);
            double spread = Math.sqrt(probability * (1 - probability) / DRAWS);
            assertThat(moment(values, 1)).isCloseTo(probability, within(4.5 * spread + 1e-12));
        }
    }

    @Test
    void neighbouringAndRepeatedChoicesAreIndependent() {
        float[] first = new float[DRAWS];
        float[] second = new float[DRAWS];
        RandomSource random = new RandomSource(5);
        random.fillChoice(first, DRAWS, 0.5, 1, -1);
        random.fillChoice(second, DRAWS, 0.5, 1, -1);
        for (int lag : new int[] {1, 2, 16, 32, 300}) {
            double sum = 0;
            double across = 0;
            for (int i = lag; i < DRAWS; i++) {
                sum += first[i] * first[i - lag];
                across += first[i] * second[i - lag];
            }
            assertThat(sum / DRAWS).isCloseTo(0, within(0.0045));
            assertThat(across / DRAWS).isCloseTo(0, within(0.0045));
        }
    }

    @Test
    void aKeptStateGoesOnAlike() {
        RandomSource random = new RandomSource(1);
        random.nextGaussian();
        RandomSource resumed = RandomSource.resume(random.state());
        float[] one = new float[100];
        float[] other = new float[100];
        random.fillChoice(one, 100, 0.4, 1, 0);
        resumed.fillChoice(other, 100, 0.4, 1, 0);
        assertThat(one).isEqualTo(other);
        assertThat(resumed.nextGaussian()).isEqualTo(random.nextGaussian());
    }

    @Test
    void splittingLeavesTheSourceUntouchedAndDependsOnTheName() {
        RandomSource random = new RandomSource(1);
        long first = random.split("a").nextLong();
        assertThat(random.split("a").nextLong()).isEqualTo(first);
        assertThat(random.split("b").nextLong()).isNotEqualTo(first);
        assertThat(random.nextLong()).isEqualTo(new RandomSource(1).nextLong());
    }
}
