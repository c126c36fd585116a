package gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    @Test
    void wholeNumbersMayBeWrittenWithAnExponentOrPoint() {
        assertThat(TypedNumber.parse("1e3", int.class)).isEqualTo(1000);
        assertThat(TypedNumber.parse("32.0", int.class)).isEqualTo(32);
        assertThat(TypedNumber.parse("9223372036854775807", long.class)).isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e12", "2147483648", "99999999999999999999", "1e999999999"})
    void numbersThatAreTooLargeAreNamedAsSuch(String typed) {
        assertThatThrownBy(() -> TypedNumber.parse(typed, int.class))
                .hasMessageStartingWith(typed + " is larger than 2,147,483,647");
    }

    @Test
    void aSeedBeyondItsRangeIsNamedAsSuch() {
        assertThatThrownBy(() -> TypedNumber.parse("9223372036854775808", long.class))
                .hasMessageContaining("is larger than 9,223,372,036,854,775,807");
        assertThatThrownBy(() -> TypedNumber.parse("-9223372036854775809", long.class))
                .hasMessageContaining("is smaller than");
    }

    @Test
    void fractionsBeyondDoublePrecisionAreTooLarge() {
        assertThatThrownBy(() -> TypedNumber.parse("1e400", double.class))
                .hasMessageContaining("1e400 is larger than 1.8e308");
        assertThatThrownBy(() -> TypedNumber.parse("-1e400", double.class))
                .hasMessageContaining("is smaller than −1.8e308");
        assertThat(TypedNumber.parse("1e-400", double.class)).isEqualTo(0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "NaN", "Infinity", "1d", "0x10", "1 2"})
    void whatIsNoNumberIsSaidToBeNone(String typed) {
        assertThatThrownBy(() -> TypedNumber.parse(typed, double.class))
                .hasMessageContaining("is no number");
    }
}
