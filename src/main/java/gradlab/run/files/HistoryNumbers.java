package gradlab.run.files;

import gradlab.run.history.EpochRecord;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;
import gradlab.run.history.Series;
import gradlab.run.history.SeriesKey;
import gradlab.run.history.StepHistory;
import gradlab.text.SentenceException;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The numbers of a history, a column after the other: a run of a hundred thousand epochs is read
 * several times as fast as from JSON.
 */
final class HistoryNumbers {
    private static final int NUMBERS = 1 << 12;

    private HistoryNumbers() {}

    /** Writes what was recorded of every epoch, and of every step. */
    static void write(RunHistory history, DataOutputStream out) throws IOException {
        int epochs = history.epochs();
        List<SeriesKey> keys = keys(history, epochs);
        out.writeInt(epochs);
        out.writeInt(keys.size());
        for (SeriesKey key : keys) {
            out.writeUTF(word(key.measure()));
            out.writeInt(key.index());
            write(history.series(key), epochs, out);
        }
        writeSteps(Objects.requireNonNull(history.steps()), out);
        out.flush();
    }

    /** What was recorded in every epoch or in some. */
    private static List<SeriesKey> keys(RunHistory history, int epochs) {
        RunEvent.Started started = Objects.requireNonNull(history.started());
        EpochRecord counts = empty(started, 1);
        List<SeriesKey> keys = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            for (int i = 0; i < counts.count(measure); i++) {
                SeriesKey key = new SeriesKey(measure, i);
                if (epochs > 0 && history.series(key).size() >= epochs) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static EpochRecord empty(RunEvent.Started started, int epoch) {
        return new EpochRecord(
                epoch, started.experiment().training().metrics().size(), started.layers().size());
    }

    private static String word(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static void write(Series series, int count, DataOutputStream out) throws IOException {
        byte[] part = new byte[NUMBERS * Float.BYTES];
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(part);
        for (int at = 0; at < count; at += NUMBERS) {
            buffer.clear();
            for (int i = at; i < Math.min(count, at + NUMBERS); i++) {
                buffer.putFloat(series.get(i));
            }
            out.write(part, 0, buffer.position());
        }
    }

    private static void writeSteps(StepHistory steps, DataOutputStream out) throws IOException {
        int count = steps.size();
        out.writeInt(count);
        for (int i = 0; i < count; i++) {
            out.writeInt(steps.epoch(i));
            out.writeLong(steps.step(i));
        }
        write(steps.loss(), count, out);
        write(steps.learningRate(), count, out);
        write(steps.momentum(), count, out);
        for (int layer = 0; layer < steps.layers(); layer++) {
            write(steps.gradientNorm(layer), count, out);
        }
    }

    /**
     * Adds them to a history that has begun.
     *
     * @throws IllegalArgumentException when they do not belong to it
     */
    static void read(StateInput in, RunHistory history) throws IOException {
        RunEvent.Started started = Objects.requireNonNull(history.started());
        int epochs = in.whole("number of epochs", 0);
        Map<SeriesKey, float[]> columns = new LinkedHashMap<>();
        int count = in.whole("number of columns", epochs > 0 ? 1 : 0);
        EpochRecord counts = empty(started, 1);
        for (int i = 0; i < count; i++) {
            SeriesKey key = key(in, counts);
            in.require(epochs, Float.BYTES);
            columns.put(key, in.singles(epochs));
        }
        if (epochs > 0 && columns.keySet().iterator().next().measure() != Measure.LOSS) {
            throw new SentenceException("its numbers do not begin with the loss");
        }
        history.fill(epochs, columns);
        readSteps(in, history, started.layers().size());
        in.requireEnd();
    }

    private static SeriesKey key(StateInput in, EpochRecord counts) throws IOException {
        String word = in.text();
        int index = in.whole("number of a column", 0);
        for (Measure measure : Measure.values()) {
            if (word(measure).equals(word) && index < counts.count(measure)) {
                return new SeriesKey(measure, index);
            }
        }
        throw new SentenceException(
                "its numbers have a column `{0}` {1} that its run does not have", word, index);
    }

    private static void readSteps(StateInput in, RunHistory history, int layers)
            throws IOException {
        int count = in.count(Integer.BYTES + Long.BYTES + (3 + layers) * Float.BYTES);
        int[] epoch = new int[count];
        long[] step = new long[count];
        for (int i = 0; i < count; i++) {
            epoch[i] = in.whole("epoch of a step", 1);
            step[i] = in.large("number of a step", 1);
            if (epoch[i] > history.epochs() + 1) {
                throw new SentenceException(
                        "a step in its numbers belongs to epoch {0} of {1}",
                        epoch[i], history.epochs());
            }
        }
        float[] loss = in.singles(count);
        float[] rate = in.singles(count);
        float[] momentum = in.singles(count);
        float[][] norms = new float[layers][];
        for (int layer = 0; layer < layers; layer++) {
            norms[layer] = in.singles(count);
        }
        for (int i = 0; i < count; i++) {
            float[] gradient = new float[layers];
            for (int layer = 0; layer < layers; layer++) {
                gradient[layer] = norms[layer][i];
            }
            history.add(
                    new RunEvent.StepDone(
                            epoch[i], step[i], loss[i], rate[i], momentum[i], gradient));
        }
    }
}
