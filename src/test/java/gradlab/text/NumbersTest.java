package gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.69314, 0.693",
        "-0.25, −0.250",
        "1, 1",
        "0.084, 0.084",
        "0.00412, 0.0041",
        "12.345, 12.3",
        "123.4, 123",
        "45000, 45000",
        "3.14e-7, 3.1e-7",
        "-2e9, −2.0e9",
        "0.99996, 1.000",
        "NaN, NaN",
        "Infinity, ∞",
        "-Infinity, −∞"
    })
    void aMeasuredNumberIsBrief(double value, String text) {
        assertThat(Numbers.brief(value)).isEqualTo(text);
    }
}
