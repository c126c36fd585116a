package gradlab.chart.line;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.Test;

import java.util.List;

class EmptyChartTest {
    private static RunHistory losses(double... losses) {
        RunHistory history = new RunHistory();
        history.add(
                new RunEvent.Started(
                        ShippedExperiments.opening(),
                        new RunEnvironment("test", "25", "any", "none", 1),
                        List.of(),
                        4,
                        100));
        for (int i = 0; i < losses.length; i++) {
            history.add(
                    new RunEvent.EpochDone(
                            new EpochRecord(i + 1, 1, 0).set(Measure.LOSS, losses[i])));
        }
        return history;
    }

    @Test
    void aLossThatIsInfiniteFromTheFirstEpochOnIsSaidToBe() {
        String said = "The loss of epoch 1 is infinite: there is no number to draw";
        RunHistory atOnce = losses(Double.POSITIVE_INFINITY);
        RunHistory later = losses(Double.POSITIVE_INFINITY, Double.NaN);
        assertThat(RunPlans.whenEmpty(atOnce)).isEqualTo(said);
        assertThat(RunPlans.whenEmpty(later)).isEqualTo(said);
        assertThat(RunPlans.loss(later).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.at(1)).isInfinite());
    }

    @Test
    void aLossWithPenaltiesIsNamedSo() {
        assertThat(RunPlans.loss(losses(0.5)).valueAxis()).doesNotContain("penalties");
        RunHistory penalized = losses(0.5);
        penalized.add(
                new RunEvent.EpochDone(
                        new EpochRecord(2, 1, 0).set(Measure.LOSS, 0.5).set(Measure.PENALTY, 0.1)));
        assertThat(RunPlans.loss(penalized).valueAxis()).endsWith(", penalties included");
    }

    @Test
    void whatWasNotRecordedIsSaidNotToBe() {
        assertThat(RunPlans.whenEmpty(losses(0.5, 0.4))).startsWith("Not recorded in this run");
        assertThat(RunPlans.whenEmpty(losses(0.5, Double.POSITIVE_INFINITY)))
                .startsWith("Not recorded in this run");
        assertThat(RunPlans.whenEmpty(losses())).isEqualTo("Press Space to train");
    }
}
