package gradlab.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.run.history.Histogram;

import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class RidgeTest {
    @Test
    void heightsAreRootsOfTheDensity() {
        Histogram histogram = new Histogram(0, 2, new int[] {4, 1});
        assertThat(Ridge.of("", histogram, new Range(0, 2), 4).heights())
                .containsExactly(new double[] {1, 1, 0.5, 0.5}, within(1e-9));
    }

    @Test
    void aBinThatCoversHalfACellGivesItHalf() {
        Histogram histogram = new Histogram(0.5f, 2.5f, new int[] {4});
        assertThat(Ridge.of("", histogram, new Range(0, 4), 4).heights())
                .containsExactly(new double[] {Math.sqrt(0.5), 1, Math.sqrt(0.5), 0}, within(1e-9));
    }

    @Test
    void valuesThatAreAllAlikeMakeOnePeak() {
        Histogram histogram = new Histogram(1, 1, new int[] {7, 0, 0});
        assertThat(Ridge.of("", histogram, new Range(0, 4), 4).heights())
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void whatLiesOutsideTheAxisIsLeftOut() {
        Histogram histogram = new Histogram(-3, 5, new int[] {1, 0, 0, 0, 9, 0, 0, 1});
        assertThat(Ridge.of("", histogram, new Range(0, 2), 2).heights()).containsExactly(0, 1);
    }
}
