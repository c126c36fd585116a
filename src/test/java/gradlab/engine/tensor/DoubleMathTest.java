package gradlab.engine.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubleMathTest {
    /** From tables of the normal distribution in 20 digits. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5",
        "1, 0.84134474606854294859",
        "-1, 0.15865525393145705141",
        "2.5, 0.99379033467422384",
        "-3, 0.00134989803163009452665",
        "-7, 1.27981254388583500438e-12",
        "-10, 7.61985302416052606597e-24",
        "9, 1"
    })
    void theNormalDistributionIsThatOfTheTables(double x, double share) {
        assertThat(DoubleMath.normal(x)).isCloseTo(share, within(Math.max(1e-15, 1e-12 * share)));
    }
}
