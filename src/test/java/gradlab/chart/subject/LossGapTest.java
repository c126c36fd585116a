package gradlab.chart.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.chart.SyntheticRun;
import gradlab.chart.line.HonestLossPlan;
import gradlab.chart.line.Line;
import gradlab.knob.Knobs;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Set;

class LossGapTest {
    private static final double NONE = Double.NaN;

    /** Rows of: training loss, re-measured, validation, penalty. */
    private static RunHistory history(double[]... rows) {
        RunHistory history = new SyntheticRun(0).history();
        int epoch = 0;
        for (double[] row : rows) {
            epoch++;
            EpochRecord record =
                    new EpochRecord(epoch, 0, 0)
                            .set(Measure.LOSS, row[0])
                            .set(Measure.TRAIN_EVAL_LOSS, row[1])
                            .set(Measure.VALIDATION_LOSS, row[2])
                            .set(Measure.PENALTY, row[3]);
            history.add(new RunEvent.EpochDone(record));
        }
        return history;
    }

    private static final double[][] RUN = {
        {1.0, 0.7, 0.6, 0.1}, {0.8, 0.5, 0.45, 0.2}, {0.75, 0.4, 0.38, 0.3}
    };

    @Test
    void thePartsAddUpToTheDistance() {
        LossGap gap = LossGap.at(history(RUN), 3);
        assertThat(gap.noise()).isCloseTo(0.75 - 0.45, within(1e-6));
        assertThat(gap.delay()).isCloseTo(0.45 - 0.4, within(1e-6));
        assertThat(gap.rows()).isCloseTo(0.38 - 0.4, within(1e-6));
        assertThat(gap.rows() - gap.noise() - gap.delay()).isCloseTo(gap.reported(), within(1e-6));
    }

    @Test
    void theWordsCarryTheNumbersOfTheRun() {
        LossGap gap = LossGap.at(history(RUN), 3);
        assertThat(gap.distance())
                .isEqualTo("Epoch 3: validation 0.380 lies 0.370 below training 0.750.");
        assertThat(gap.share(LossCause.NOISE)).isEqualTo("raises training by 0.300");
        assertThat(gap.share(LossCause.PENALTY)).isEqualTo("0.300 in both: explains nothing");
        assertThat(gap.rest()).contains("lies 0.020 below training").contains("easier");
    }

    @Test
    void withoutASecondMeasurementTheDelayIsReadFromTheReportedLoss() {
        LossGap gap =
                LossGap.at(history(new double[][] {{1, NONE, 1, NONE}, {0.8, NONE, 0.7, NONE}}), 2);
        assertThat(gap.delay()).isCloseTo(0.1, within(1e-6));
        assertThat(gap.share(LossCause.NOISE)).isEqualTo("not measured");
        assertThat(gap.rest()).contains("once the training rows are measured again");
    }

    @Test
    void allCausesOffLeaveTheRemeasuredLossWithoutItsPenalty() {
        ChartSubject subject = new ChartSubject(history(RUN));
        CorrectedLoss corrected = subject.corrected(EnumSet.allOf(LossCause.class));
        assertNumbers(corrected.train(), 0.6, 0.3, 0.1);
        assertNumbers(corrected.validation(), 0.5, 0.25, 0.08);
    }

    @Test
    void theReportedLossWithoutDelayWaitsForTheNextEpoch() {
        CorrectedLoss corrected = new CorrectedLoss(history(RUN), Set.of(LossCause.DELAY));
        assertNumbers(corrected.train(), 0.9, 0.775);
    }

    @Test
    void withoutNoiseAloneTheLossIsThatOfHalfAnEpochBefore() {
        CorrectedLoss corrected = new CorrectedLoss(history(RUN), Set.of(LossCause.NOISE));
        assertNumbers(corrected.train(), NONE, 0.6, 0.45);
    }

    private static void assertNumbers(Series series, double... expected) {
        assertThat(series.size()).isEqualTo(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) series.get(i)).isCloseTo(expected[i], within(1e-6));
        }
    }

    @Test
    void aSwitchAddsTheCorrectedLineToTheFour() {
        ChartSubject subject = new ChartSubject(history(RUN));
        assertThat(HonestLossPlan.of(subject, new ChartOptions()).lines())
                .extracting(Line::label)
                .containsExactly(
                        "train, as reported", "validation", "train, dropout off", "penalty");
        ChartOptions off =
                Knobs.set(new ChartOptions(), ChartOptions::without).to(Set.of(LossCause.NOISE));
        assertThat(HonestLossPlan.of(subject, off).lines().getFirst().label())
                .isEqualTo("train, corrected");
    }
}
