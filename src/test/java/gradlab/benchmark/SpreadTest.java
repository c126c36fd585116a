package gradlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class SpreadTest {
    @Test
    void ninetyFiveOfAHundredValuesDoNotExceedTheNinetyFifth() {
        double[] values = IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();
        assertThat(Spread.of(values)).isEqualTo(new Spread(50, 95, 100));
    }

    @Test
    void oneValueIsAllOfThem() {
        assertThat(Spread.of(new double[] {7})).isEqualTo(new Spread(7, 7, 7));
    }
}
