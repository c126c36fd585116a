package gradlab.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

import java.util.List;

class TicksTest {
    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }

    @Test
    void aLinearAxisHasRoundNumbers() {
        assertThat(labels(Ticks.linear(new Range(0.6, 0.8), 5, 0)))
                .containsExactly("0.60", "0.65", "0.70", "0.75", "0.80");
    }

    @Test
    void aRangeAroundZeroHasMarksOnBothSidesWhereThreeFit() {
        assertThat(labels(Ticks.linear(new Range(-1.3, 1.4), 3, 0)))
                .containsExactly("−1", "0", "1");
    }

    @Test
    void epochsAreWholeNumbers() {
        assertThat(labels(Ticks.linear(new Range(1, 3), 9, 1))).containsExactly("1", "2", "3");
    }

    @Test
    void largeNumbersAreShort() {
        assertThat(labels(Ticks.linear(new Range(0, 20_000), 5, 1)))
                .containsExactly("0", "5k", "10k", "15k", "20k");
        assertThat(labels(Ticks.linear(new Range(0, 1_000_000), 5, 1)))
                .containsExactly("0", "0.5M", "1.0M");
    }

    @Test
    void smallStepsAreWrittenAsPowers() {
        assertThat(labels(Ticks.linear(new Range(0, 4e-6), 5, 0)))
                .containsExactly("0", "1e-6", "2e-6", "3e-6", "4e-6");
    }

    @Test
    void aLogAxisHasPowersOfTenAsInTheMock() {
        assertThat(labels(Ticks.log(new Range(1e-8, 1), 5)))
                .containsExactly("1e-8", "1e-6", "1e-4", "1e-2", "1e0");
    }

    @Test
    void aShortLogAxisHasMarksBetweenPowersOfTen() {
        assertThat(labels(Ticks.log(new Range(0.1, 2), 6)))
                .containsExactly("0.1", "0.2", "0.5", "1", "2");
    }

    @Test
    void aShortLogAxisWithLittleRoomHasMarksOverItsWholeLength() {
        assertThat(labels(Ticks.log(new Range(0.02, 1), 3))).containsExactly("0.05", "0.2", "1");
    }

    @Test
    void roundedRangesEndAtMarks() {
        assertThat(Ticks.roundedLinear(new Range(0.688, 0.751), 6))
                .isEqualTo(new Range(0.68, 0.76));
        assertThat(Ticks.roundedLog(new Range(3e-7, 0.084), 6)).isEqualTo(new Range(1e-8, 1));
    }

    @Test
    void aRangeOfOneValueIsWidened() {
        assertThat(Ticks.roundedLinear(new Range(0, 0), 5).getLength()).isPositive();
        assertThat(Ticks.roundedLinear(new Range(0.5, 0.5), 5).contains(0.5)).isTrue();
        assertThat(Ticks.roundedLog(new Range(0.5, 0.5), 5).getLength()).isPositive();
    }

    @Property(tries = 300, seed = "1")
    void marksAreNeverMoreThanAskedForAndLieInTheRange(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double length,
            @ForAll @IntRange(min = 2, max = 9) int most) {
        Range range = new Range(low, low + length);
        List<Tick> ticks = Ticks.linear(range, most, 0);
        assertThat(ticks).hasSizeLessThanOrEqualTo(most);
        double slack = length * 1e-6;
        assertThat(ticks)
                .isNotEmpty()
                .allMatch(t -> t.value() >= low - slack && t.value() <= low + length + slack);
    }

    @Property(tries = 300, seed = "1")
    void roundedLinearRangesBeginAtAMark(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double length,
            @ForAll @IntRange(min = 3, max = 9) int most) {
        Range rounded = Ticks.roundedLinear(new Range(low, low + length), most);
        List<Tick> ticks = Ticks.linear(rounded, most, 0);
        assertThat(ticks).hasSizeBetween(2, most);
        assertThat(Math.abs(ticks.getFirst().value() - rounded.getLowerBound()))
                .isLessThan(length * 1e-3);
        assertThat(rounded.getLowerBound()).isLessThanOrEqualTo(low + length * 1e-6);
        assertThat(rounded.getUpperBound()).isGreaterThanOrEqualTo(low + length * (1 - 1e-6));
    }

    @Property(tries = 300, seed = "1")
    void logMarksNeverCrowdAndRoundedLogRangesCoverTheirNumbers(
            @ForAll @DoubleRange(min = -200, max = 100) double exponent,
            @ForAll @DoubleRange(min = 0, max = 100) double span,
            @ForAll @IntRange(min = 2, max = 9) int most) {
        double low = Math.pow(10, exponent);
        Range range = new Range(low, low * Math.pow(10, span));
        Range rounded = Ticks.roundedLog(range, most);
        assertThat(rounded.getLowerBound()).isPositive().isLessThanOrEqualTo(low * (1 + 1e-6));
        assertThat(rounded.getUpperBound())
                .isGreaterThanOrEqualTo(range.getUpperBound() * (1 - 1e-6));
        assertThat(Ticks.log(rounded, most)).hasSizeLessThanOrEqualTo(most + 1);
        if (rounded.getUpperBound() >= 100 * rounded.getLowerBound()) {
            assertThat(Ticks.log(rounded, most).getFirst().value())
                    .isCloseTo(rounded.getLowerBound(), withinPercentage(1e-4));
        }
    }
}
