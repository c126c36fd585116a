package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.engine.network.Weights;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.EarlyStopping.Trigger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Random;

class EarlyStopperTest {
    private static final Weights NONE = new Weights(List.of());

    private static int stopsAfter(EarlyStopping rule, double... values) {
        EarlyStopper stopper = new EarlyStopper(rule);
        for (int i = 0; i < values.length; i++) {
            if (stopper.endsAfter(values[i], () -> NONE)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static EarlyStopping rule(int patience, double minDelta, Trigger trigger) {
        return new EarlyStopping("val_loss", patience, minDelta, false, trigger);
    }

    @Test
    void noChangeWaitsFromTheBestEpoch() {
        assertThat(stopsAfter(rule(2, 0, Trigger.NO_CHANGE), 3, 2, 2.5, 1, 1, 1.5)).isEqualTo(6);
    }

    @Test
    void aChangeBelowTheLeastIsNone() {
        assertThat(stopsAfter(rule(2, 0.5, Trigger.NO_CHANGE), 3, 2.8, 2.6, 2.4)).isEqualTo(3);
    }

    @Test
    void absoluteChangeLooksBackAsFarAsThePatience() {
        assertThat(stopsAfter(rule(2, 0.1, Trigger.ABSOLUTE_CHANGE), 3, 2, 1, 1.5, 1.05))
                .isEqualTo(5);
    }

    @Test
    void decreaseStopsWhenItGetsWorse() {
        assertThat(stopsAfter(rule(2, 0, Trigger.DECREASE), 3, 2, 1, 2, 2)).isEqualTo(5);
    }

    @Test
    void averageChangeStopsWhenNothingMoves() {
        assertThat(stopsAfter(rule(2, 0.2, Trigger.AVERAGE_CHANGE), 3, 2, 1, 0.9, 1.1))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void aPatienceBeyondAllRunsTakesNoRoom(Trigger trigger) {
        EarlyStopper stopper = new EarlyStopper(rule(Integer.MAX_VALUE, 0, trigger));
        for (int epoch = 0; epoch < 100; epoch++) {
            assertThat(stopper.endsAfter(epoch, () -> NONE)).isFalse();
        }

        assertThat(stopper.state().recent()).hasSize(100);
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void itGoesOnFromItsStateAsIfNothingHadHappened(Trigger trigger) {
        double[] values = new Random(8).doubles(40).toArray();
        EarlyStopping rule = rule(7, 0.35, trigger);
        int straight = stopsAfter(rule, values);
        assertThat(straight).isPositive();
        for (int kept = 0; kept < straight; kept++) {
            EarlyStopper before = new EarlyStopper(rule);
            for (int i = 0; i < kept; i++) {
                assertThat(before.endsAfter(values[i], () -> NONE)).isFalse();
            }
            EarlyStopper after = new EarlyStopper(rule);
            after.resume(before.state());
            int at = kept;
            while (!after.endsAfter(values[at], () -> NONE)) {
                at++;
            }

            assertThat(at + 1).isEqualTo(straight);
        }
    }

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void itStopsWhereTheRuleSaysOverTheWholeRecord(Trigger trigger) {
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            double[] values = random.doubles(60).toArray();
            EarlyStopping rule = rule(1 + round % 6, 0.1, trigger);
            int expected = 0;
            for (int epochs = 1; epochs <= values.length && expected == 0; epochs++) {
                expected = rule.stopsAfter(epochs, i -> values[i]) ? epochs : 0;
            }

            assertThat(stopsAfter(rule, values)).isEqualTo(expected);
        }
    }
}
