package gradlab.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void argumentsArePutIn() {
        assertThat(Text.tr("{0} isn't {1}", "a", 3)).isEqualTo("a isn't 3");
    }

    @Test
    void smallNumbersAreNotRoundedAway() {
        assertThat(Text.tr("rate {0}", 0.00012)).isEqualTo("rate 1.2E-4");
    }
}
