package gradlab.run.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignTestTest {
    private static final double EXACT = 1e-12;

    @Test
    void fiveWinsOfFiveHaveProbabilityOneSixteenthAndAreNotEnough() {
        SignTest test = new SignTest(5, 0, 0);
        assertThat(test.probability()).isCloseTo(2.0 / 32, within(EXACT));
        assertThat(test.sentence().english())
                .isEqualTo("A and B are not distinguishable with 5 seeds.");
        assertThat(test.reason().english())
                .isEqualTo(
                        "B wins on 5 of 5 seeds, A on 0. By chance alone, so uneven a split has p ="
                                + " 0.063. Even 5 of 5 could be chance at 5 %: take at least 6"
                                + " seeds.");
    }

    @Test
    void sixWinsOfSixAreEnough() {
        SignTest test = new SignTest(6, 0, 0);
        assertThat(test.probability()).isCloseTo(2.0 / 64, within(EXACT));
        assertThat(test.sentence().english()).isEqualTo("B wins on 6 of 6 seeds.");
        assertThat(new SignTest(0, 6, 0).sentence().english()).isEqualTo("A wins on 6 of 6 seeds.");
    }

    @Test
    void fourOfFiveHaveProbabilityTwelveThirtySeconds() {
        assertThat(new SignTest(4, 1, 0).probability()).isCloseTo(12.0 / 32, within(EXACT));
        assertThat(new SignTest(1, 4, 0).probability()).isCloseTo(12.0 / 32, within(EXACT));
    }

    @Test
    void nineOfTenHaveProbabilityElevenFiveHundredTwelfths() {
        assertThat(new SignTest(9, 1, 0).probability()).isCloseTo(22.0 / 1024, within(EXACT));
    }

    @Test
    void anEvenSplitAndNoPairAtAllAreCertainlyChance() {
        assertThat(new SignTest(3, 3, 0).probability()).isEqualTo(1);
        assertThat(new SignTest(0, 0, 4).probability()).isEqualTo(1);
    }

    @Test
    void tiesCountForNeither() {
        assertThat(new SignTest(6, 0, 3).probability())
                .isEqualTo(new SignTest(6, 0, 0).probability());
    }

    @Test
    void theLesserNumberWinsAndARunThatDivergedLoses() {
        double[] a = {0.5, 0.5, 0.5, Double.NaN, Double.NaN, 0.5};
        double[] b = {0.4, 0.6, 0.5, 0.9, Double.NaN, Double.NaN};
        assertThat(SignTest.of(a, b)).isEqualTo(new SignTest(2, 2, 2));
    }
}
