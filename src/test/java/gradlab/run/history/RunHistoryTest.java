package gradlab.run.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import gradlab.engine.layer.Dense;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Training;
import gradlab.experiment.setting.Setting;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(60)
class RunHistoryTest {
    private static final double NAN = Double.NaN;

    static RunEvent.Started started(int layers) {
        Experiment experiment =
                new Experiment(
                        "", "", new DataPlan(), new Model(List.of(new Dense())), new Training());
        return new RunEvent.Started(
                experiment,
                new RunEnvironment("", "", "", "", 1),
                Collections.nCopies(layers, "hidden"),
                4,
                16);
    }

    static RunEvent.EpochDone epoch(int epoch, double loss, double seconds, double norm) {
        return new RunEvent.EpochDone(
                new EpochRecord(epoch, 0, 1)
                        .set(Measure.LOSS, loss)
                        .set(Measure.LEARNING_RATE, 0.1)
                        .set(Measure.SECONDS, seconds)
                        .set(Measure.GRADIENT_NORM, 0, norm));
    }

    private static RunHistory of(RunEvent... events) {
        RunHistory history = new RunHistory();
        List.of(events).forEach(history::add);
        return history;
    }

    private static EpochRecord full(int epoch) {
        EpochRecord record = new EpochRecord(epoch, 0, 10);
        for (Measure measure : Measure.values()) {
            for (int i = 0; i < record.count(measure); i++) {
                record.set(measure, i, 1);
            }
        }
        return record;
    }

    @ParameterizedTest
    @CsvSource({
        "training.epochs, 100.0, 200.0, epochs 100 → 200",
        "training.optimizer.learning_rate, 1.0E-4, 2.5E-5, learning rate 1e-4 → 2.5e-5",
        "training.optimizer.learning_rate, 0.1, 0.05, learning rate 0.1 → 0.05"
    })
    void aTurnedKnobIsSaidInTheFewestDigits(String knob, String from, String to, String words) {
        RunEvent.KnobTurned turn = new RunEvent.KnobTurned(3, 9, Setting.parse(knob), from, to);
        assertThat(new KnobGesture(turn, turn).words().english()).isEqualTo(words);
    }

    @Test
    void aMetricHasOneNumberAnEpoch() {
        RunHistory history = of(started(1), epoch(1, 3, 0, 0.5), epoch(2, 2, 0, 0.25));

        assertThat(history.epochs()).isEqualTo(2);
        assertThat(history.series(new SeriesKey(Measure.LOSS)).toArray()).containsExactly(3, 2);
        assertThat(history.series(new SeriesKey(Measure.GRADIENT_NORM)).toArray())
                .containsExactly(0.5f, 0.25f);
    }

    @Test
    void aMetricThatWasNeverRecordedIsEmpty() {
        RunHistory history = of(started(1), epoch(1, 3, 0, NAN));

        assertThat(history.series(new SeriesKey(Measure.DEAD)).size()).isZero();
        assertThat(history.series(new SeriesKey(Measure.METRIC, 7)).size()).isZero();
    }

    @Test
    void aMetricRecordedLaterIsMissingBefore() {
        RunHistory history = of(started(1), epoch(1, 3, 0, NAN), epoch(2, 2, 0, 0.25));

        assertThat(history.series(new SeriesKey(Measure.GRADIENT_NORM)).toArray())
                .containsExactly(Float.NaN, 0.25f);
    }

    @Test
    void stepsKeepTheirNumbersBeyondTheExactWholeFloats() {
        RunHistory history = of(started(2));
        history.add(
                new RunEvent.StepDone(10_000_001, 40_000_003, 0.5f, 0.1f, 0, new float[] {1, 2}));

        assertThat(history.steps().epoch(0)).isEqualTo(10_000_001);
        assertThat(history.steps().step(0)).isEqualTo(40_000_003);
        assertThat(history.steps().gradientNorm(1).toArray()).containsExactly(2);
    }

    @Test
    void histogramsStandEverFartherApartAsARunGrowsLong() {
        RunHistory history = of(started(1));
        for (int epoch = 1; epoch <= 3000; epoch++) {
            if (epoch % Histogram.epochsApart(epoch) == 0) {
                history.add(new RunEvent.HistogramsTaken(epoch, Histogram.Kind.WEIGHT, List.of()));
            }
        }
        List<Integer> epochs =
                history.histograms(Histogram.Kind.WEIGHT).stream()
                        .map(RunEvent.HistogramsTaken::epoch)
                        .toList();
        assertThat(epochs).startsWith(8, 16, 24).endsWith(3000).hasSize(375);
    }

    @Test
    void historiesAreTheSameWhateverTimeTheyTook() {
        RunHistory one = of(started(1), epoch(1, 3, 0.5, 1));

        assertThat(one.sameAs(of(started(1), epoch(1, 3, 0.7, 1)))).isTrue();
        assertThat(one.sameAs(of(started(1), epoch(1, 3, 0.5, 1.0000001)))).isFalse();
    }

    @Test
    void theFirstDifferenceIsNamed() {
        RunHistory one = of(started(1), epoch(1, 3, 0, 1), epoch(2, 3, 0, 1));
        RunHistory other = of(started(1), epoch(1, 3, 0, 1), epoch(2, 4, 0, 1));

        assertThat(HistoryDifference.first(one, other)).hasToString("loss 0 at 2: 3.0 against 4.0");
    }

    @Test
    void aMillionEpochsOfTenLayersFitInSixHundredMegabytes() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        RunHistory history = of(started(10));
        int epochs = 100_000;
        long bytes = 0;
        for (int i = 1; i <= epochs; i++) {
            EpochRecord record = full(i);
            long before = threads.getCurrentThreadAllocatedBytes();
            history.add(new RunEvent.EpochDone(record));
            bytes += threads.getCurrentThreadAllocatedBytes() - before;
        }

        assertThat(bytes).isLessThan(60_000_000);
    }

    @Test
    void anotherThreadReadsCompleteNumbersWhileOneAdds() throws InterruptedException {
        RunHistory history = of(started(1));
        AtomicReference<String> torn = new AtomicReference<>("");
        Thread reader =
                new Thread(
                        () -> {
                            Series series = history.series(new SeriesKey(Measure.LOSS));
                            while (series.size() < 50_000) {
                                series = history.series(new SeriesKey(Measure.LOSS));
                                int last = series.size() - 1;
                                if (last >= 0 && series.get(last) != last + 1) {
                                    torn.set("at " + last + ": " + series.get(last));
                                }
                            }
                        });
        reader.start();
        for (int i = 1; i <= 50_000; i++) {
            history.add(epoch(i, i, 0, NAN));
        }
        reader.join();

        assertThat(torn.get()).isEmpty();
    }
}
