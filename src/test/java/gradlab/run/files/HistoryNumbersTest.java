package gradlab.run.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEnvironment;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.SeriesKey;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** The numbers of a history, written and read a column at a time. */
class HistoryNumbersTest {
    private static final List<String> LAYERS = List.of("hidden1", "output");

    private static RunHistory begun() {
        RunHistory history = new RunHistory();
        history.add(
                new RunEvent.Started(
                        ShippedExperiments.opening(),
                        new RunEnvironment("", "", "", "", 1),
                        LAYERS,
                        4,
                        100));
        return history;
    }

    /** What is recorded from the middle on, is missing, or is no number. */
    private static RunHistory uneven(int epochs) {
        RunHistory history = begun();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            EpochRecord record =
                    new EpochRecord(
                            epoch,
                            ShippedExperiments.opening().training().metrics().size(),
                            LAYERS.size());
            record.set(Measure.LOSS, epoch == 3 ? Double.POSITIVE_INFINITY : 1.0 / epoch);
            if (epoch > 2) {
                record.set(Measure.GRADIENT_NORM, 1, 0.1f * epoch);
            }
            history.add(new RunEvent.EpochDone(record));
            history.add(
                    new RunEvent.StepDone(
                            epoch, 4L * epoch, epoch, 0.1f, 0.9f, new float[] {1, epoch}));
        }
        return history;
    }

    private static byte[] written(RunHistory history) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HistoryNumbers.write(history, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static RunHistory read(byte[] bytes) throws IOException {
        RunHistory history = begun();
        HistoryNumbers.read(new StateInput(new ByteArrayInputStream(bytes), bytes.length), history);
        return history;
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        RunHistory history = uneven(5000);
        RunHistory read = read(written(history));
        assertThat(read.sameAs(history)).isTrue();
        assertThat(read.epochs()).isEqualTo(5000);
        assertThat(read.series(new SeriesKey(Measure.GRADIENT_NORM, 1)).get(1)).isNaN();
        assertThat(read.series(new SeriesKey(Measure.GRADIENT_NORM, 0)).size()).isZero();
        assertThat(read.steps().gradientNorm(1).get(7)).isEqualTo(8);
    }

    @Test
    void aHistoryWithoutEpochsIsRead() throws IOException {
        assertThat(read(written(begun())).epochs()).isZero();
    }

    @Test
    void everyPartIsMissedWhereItIsCutOff() throws IOException {
        byte[] whole = written(uneven(6));
        for (int length = 0; length < whole.length; length++) {
            byte[] part = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part))
                    .as("%s bytes", length)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
