package gradlab.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.schedule.Schedule.Per;
import gradlab.knob.Knobs;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class ScheduleTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    private static double[] rates(Schedule schedule, int count) {
        return LongStream.range(0, count).mapToDouble(t -> schedule.rate(0.5, t, count)).toArray();
    }

    static List<Schedule> all() {
        return Knobs.permitted(Schedule.class).stream()
                .map(type -> (Schedule) Knobs.defaults(type))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void ratesArePositiveAndWarmUpIsAStraightRiseBeforeAllElse(Schedule schedule) {
        Schedule warm =
                (Schedule)
                        Knobs.with(
                                (Record) schedule,
                                Knobs.field(((Record) schedule).getClass(), "warmup_steps"),
                                4);
        for (int t = 0; t < 4; t++) {
            assertThat(warm.rate(0.5, t, 54))
                    .isCloseTo(schedule.rate(0.5, 0, 50) * (t + 1) / 4, CLOSE);
        }
        for (int t = 0; t < 50; t++) {
            assertThat(schedule.rate(0.5, t, 50)).isPositive();
            assertThat(warm.rate(0.5, t + 4, 54)).isCloseTo(schedule.rate(0.5, t, 50), CLOSE);
            assertThat(warm.momentum(0.3, t + 4, 54))
                    .isCloseTo(schedule.momentum(0.3, t, 50), CLOSE);
        }
    }

    @Test
    void constantStays() {
        assertThat(rates(new Constant(), 3)).containsExactly(0.5, 0.5, 0.5);
    }

    @Test
    void powerIsHalvedAfterItsStepsAndAThirdAfterTwice() {
        double[] rates = rates(new Power(2, 1, Per.EPOCH, 0), 5);
        assertThat(rates[2]).isCloseTo(0.25, CLOSE);
        assertThat(rates[4]).isCloseTo(0.5 / 3, CLOSE);
        assertThat(new Power(2, 3, Per.STEP, 0).rate(0.8, 2, 9)).isCloseTo(0.1, CLOSE);
    }

    @Test
    void exponentialFallsByItsRateEverySteps() {
        Schedule schedule = new Exponential(4, 0.1, Per.EPOCH, 0);
        assertThat(schedule.rate(0.5, 8, 100)).isCloseTo(0.005, CLOSE);
        assertThat(schedule.rate(0.5, 2, 100)).isCloseTo(0.5 / Math.sqrt(10), CLOSE);
    }

    @Test
    void aRangeTestGrowsByTheSameFactorEachStepFromItsFirstRateToItsLast() {
        assertThat(rates(new RangeTest(1e-4, 1, Per.STEP, 0), 5))
                .containsExactly(new double[] {1e-4, 1e-3, 1e-2, 1e-1, 1}, CLOSE);
        assertThat(new RangeTest().rate(0.5, 0, 1)).isEqualTo(1e-6);
        assertThatThrownBy(() -> new RangeTest(1e-4, 1, Per.EPOCH, 0))
                .hasMessageContaining("always counts steps");
        assertThatThrownBy(() -> new RangeTest(0, 1, Per.STEP, 0)).hasMessageContaining("from");
    }

    @Test
    void cosineGoesDownHalfAWaveAndStays() {
        double[] rates = rates(new Cosine(4, 0.2, Per.EPOCH, 0), 7);
        double root = Math.sqrt(0.5);
        assertThat(rates)
                .containsExactly(
                        new double[] {0.5, 0.3 + 0.2 * root, 0.3, 0.3 - 0.2 * root, 0.1, 0.1, 0.1},
                        CLOSE);
    }

    @Test
    void piecewiseChangesWhereTReachesABoundary() {
        Schedule schedule = new Piecewise(List.of(2, 3), List.of(0.2, 0.05, 0.01), Per.EPOCH, 0);
        assertThat(rates(schedule, 5)).containsExactly(0.2, 0.2, 0.05, 0.01, 0.01);
    }

    @Test
    void piecewiseNeedsOneValueMoreThanRisingBoundaries() {
        assertThatThrownBy(() -> new Piecewise(List.of(2), List.of(0.1), Per.EPOCH, 0))
                .hasMessage("1 boundaries need 2 values, not 1");
        assertThatThrownBy(() -> new Piecewise(List.of(5, 5), List.of(0.1, 0.1, 0.1), Per.EPOCH, 0))
                .hasMessage("boundaries must rise, but 5 stands before 5");
    }

    @Test
    void oneCycleClimbsFallsAndFadesOut() {
        Schedule schedule = new OneCycle(1, 0.1, 0.45, Schedule.Per.STEP, 0);
        double[] rates = rates(schedule, 101);
        assertThat(rates[0]).isCloseTo(0.1, CLOSE);
        assertThat(rates[15]).isCloseTo(0.4, CLOSE);
        assertThat(rates[45]).isCloseTo(1, CLOSE);
        assertThat(rates[75]).isCloseTo(0.4, CLOSE);
        assertThat(rates[90]).isCloseTo(0.1, CLOSE);
        assertThat(rates[100]).isCloseTo(0.0001, CLOSE);
        assertThat(schedule.per()).isEqualTo(Per.STEP);
    }

    @Test
    void oneCycleRunsMomentumTheOtherWay() {
        Schedule schedule = new OneCycle();
        assertThat(schedule.momentum(0, 0, 101)).isCloseTo(0.95, CLOSE);
        assertThat(schedule.momentum(0, 45, 101)).isCloseTo(0.85, CLOSE);
        assertThat(schedule.momentum(0, 90, 101)).isCloseTo(0.95, CLOSE);
        assertThat(schedule.momentum(0, 100, 101)).isCloseTo(0.95, CLOSE);
    }

    private static List<Double> plateaus(Performance schedule, double... values) {
        List<Double> rates = new ArrayList<>();
        Plateau state = Plateau.start(1);
        for (double value : values) {
            state = schedule.next(state, value);
            rates.add(state.rate());
        }
        return rates;
    }

    private static Performance performance(int patience, double minDelta, int cooldown) {
        return new Performance("val_loss", 0.5, patience, minDelta, cooldown, 0, Per.EPOCH, 0);
    }

    @Test
    void performanceFallsAfterItsPatience() {
        assertThat(plateaus(performance(2, 0, 0), 3, 2, 2, 2.5, 2, 2, 1))
                .containsExactly(1.0, 1.0, 1.0, 0.5, 0.5, 0.25, 0.25);
    }

    @Test
    void tooSmallAnImprovementDoesNotCount() {
        assertThat(plateaus(performance(2, 0.1, 0), 3, 2.95, 2.92, 2.8))
                .containsExactly(1.0, 1.0, 0.5, 0.5);
    }

    @Test
    void coolDownCountsNothing() {
        // Falls at the third; then two epochs of rest, the second of which counts, as in Keras.
        assertThat(plateaus(performance(2, 0, 2), 1, 1, 1, 1, 1, 1, 1))
                .containsExactly(1.0, 1.0, 0.5, 0.5, 0.5, 0.25, 0.25);
    }

    @Test
    void performanceStopsAtTheLeastRate() {
        Performance schedule = new Performance("val_loss", 0.5, 1, 0, 0, 0.4, Per.EPOCH, 0);
        assertThat(plateaus(schedule, 1, 1, 1, 1)).containsExactly(1.0, 0.5, 0.4, 0.4);
    }

    @Test
    void accuracyShouldRise() {
        Performance schedule = new Performance("val_accuracy", 0.5, 1, 0, 0, 0, Per.EPOCH, 0);
        assertThat(plateaus(schedule, 0.5, 0.6, 0.6)).containsExactly(1.0, 1.0, 0.5);
    }

    @Test
    void onlyPerformanceMonitorsSomething() {
        assertThat(all().stream().filter(schedule -> !schedule.monitor().isEmpty()))
                .containsExactly(new Performance());
    }
}
