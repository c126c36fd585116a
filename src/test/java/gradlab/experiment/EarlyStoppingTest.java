package gradlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.EarlyStopping.Trigger;

import org.junit.jupiter.api.Test;

class EarlyStoppingTest {
    private static int stopEpoch(EarlyStopping stopping, double... values) {
        for (int epochs = 1; epochs <= values.length; epochs++) {
            if (stopping.stopsAfter(epochs, i -> values[i])) {
                return epochs;
            }
        }
        return -1;
    }

    private static EarlyStopping stopping(Trigger trigger, int patience, double minDelta) {
        return new EarlyStopping("val_loss", patience, minDelta, false, trigger);
    }

    @Test
    void withoutPatienceItStopsAtTheFirstRise() {
        assertThat(stopEpoch(new EarlyStopping(), 3, 2, 2.5, 1)).isEqualTo(3);
    }

    @Test
    void patienceCountsFromTheBestEpoch() {
        EarlyStopping patient = stopping(Trigger.NO_CHANGE, 2, 0);
        assertThat(stopEpoch(patient, 3, 2, 2.5, 1, 1.5, 1.2, 0)).isEqualTo(6);
        assertThat(patient.bestEpoch(6, i -> new double[] {3, 2, 2.5, 1, 1.5, 1.2}[i]))
                .isEqualTo(3);
    }

    @Test
    void aSmallerChangeThanTheLeastIsNone() {
        assertThat(stopEpoch(stopping(Trigger.NO_CHANGE, 1, 0.5), 3, 2, 1.8)).isEqualTo(3);
    }

    @Test
    void moreAccuracyIsBetter() {
        EarlyStopping accuracy = new EarlyStopping("val_accuracy", 1, 0, true, Trigger.NO_CHANGE);
        assertThat(stopEpoch(accuracy, 0.5, 0.6, 0.7, 0.65)).isEqualTo(4);
    }

    @Test
    void theOtherTriggersLookOverTheWindow() {
        assertThat(stopEpoch(stopping(Trigger.ABSOLUTE_CHANGE, 2, 0.1), 3, 2, 2.5, 2.05))
                .isEqualTo(4);
        assertThat(stopEpoch(stopping(Trigger.DECREASE, 2, 0.1), 3, 2, 2.5, 2.2)).isEqualTo(4);
        assertThat(stopEpoch(stopping(Trigger.AVERAGE_CHANGE, 2, 0.1), 3, 2, 2.05, 1.95, 1.9))
                .isEqualTo(4);
    }
}
