package gradlab.run.files;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.run.history.Checkpoint;
import gradlab.run.history.RunHistory;
import gradlab.run.predict.Columns;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A run as one file: a zip of its experiment, history, weights, the meaning of its columns, and the
 * exact state to go on from.
 */
final class RunArchive {
    private static final String EXPERIMENT = "experiment.json";
    private static final String HISTORY = "history.json";
    private static final String NUMBERS = "history.bin";
    private static final String WEIGHTS = "weights.json";
    private static final String COLUMNS = "columns.json";
    private static final String STATE = "state.bin";
    private static final String DATA = "data.json";
    private static final String LABEL = "label.json";

    private RunArchive() {}

    /**
     * Writes a run.
     *
     * @param folder where its file stands
     */
    static void write(SavedRun run, Path folder, OutputStream to) throws IOException {
        write(run, folder, new ZipOutputStream(to), true);
    }

    /**
     * The same for the program alone, as quickly as can be: hardly packed, and without the weights
     * in a form for others, since the state holds them.
     */
    static void writeQuickly(SavedRun run, Path folder, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        zip.setLevel(Deflater.BEST_SPEED);
        write(run, folder, zip, false);
    }

    private static void write(SavedRun run, Path folder, ZipOutputStream zip, boolean forOthers)
            throws IOException {
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        begin(zip, EXPERIMENT);
        text.write(ExperimentJson.write(run.experiment()));
        text.flush();
        begin(zip, HISTORY);
        HistoryJson.write(run.history(), NUMBERS, text);
        begin(zip, NUMBERS);
        HistoryNumbers.write(run.history(), new DataOutputStream(zip));
        if (forOthers) {
            begin(zip, WEIGHTS);
            WeightsJson.write(run.weights(), text);
        }
        begin(zip, COLUMNS);
        text.write(ColumnsJson.write(run.columns()));
        text.flush();
        if (run.data() != null) {
            begin(zip, DATA);
            text.write(DataOriginJson.write(run.data(), folder));
            text.flush();
        }
        if (!run.label().equals(RunLabel.NONE)) {
            begin(zip, LABEL);
            text.write(RunLabelJson.write(run.label()));
            text.flush();
        }
        begin(zip, STATE);
        CheckpointFile.write(run.checkpoint(), new DataOutputStream(zip));
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    /**
     * The run of a file.
     *
     * @throws IllegalArgumentException saying what in it is not as it should be
     */
    static SavedRun read(Path file) throws IOException {
        try (SoundArchive archive = SoundArchive.open(file)) {
            RunHistory history;
            try (Reader text = archive.text(HISTORY)) {
                history = HistoryReaderJson.read(text, (begun, place) -> numbers(archive, begun));
            }
            Experiment experiment = Objects.requireNonNull(history.started()).experiment();
            SavedRun run =
                    new SavedRun(
                            experiment,
                            history,
                            columns(archive),
                            state(archive, experiment),
                            origin(archive, folderOf(file)),
                            label(archive));
            SavedRunCheck.check(run);
            return run;
        }
    }

    private static void numbers(SoundArchive archive, RunHistory history) throws IOException {
        try (InputStream bytes = archive.bytes(NUMBERS)) {
            HistoryNumbers.read(new StateInput(bytes, archive.size(NUMBERS)), history);
        }
    }

    private static Columns columns(SoundArchive archive) throws IOException {
        try (Reader text = archive.text(COLUMNS)) {
            return ColumnsJson.read(text.readAllAsString());
        } catch (IllegalArgumentException wrong) {
            throw new SentenceException(
                    Message.of("{0}: {1}", COLUMNS, Message.from(wrong)), wrong);
        }
    }

    /** Files of earlier versions hold none. */
    private static @Nullable DataOrigin origin(SoundArchive archive, Path folder)
            throws IOException {
        if (!archive.holds(DATA)) {
            return null;
        }
        try (Reader text = archive.text(DATA)) {
            return DataOriginJson.read(text.readAllAsString(), folder);
        } catch (IllegalArgumentException wrong) {
            throw new SentenceException(Message.of("{0}: {1}", DATA, Message.from(wrong)), wrong);
        }
    }

    /** Files of earlier versions, and those of runs of which nothing was said, hold none. */
    private static RunLabel label(SoundArchive archive) throws IOException {
        if (!archive.holds(LABEL)) {
            return RunLabel.NONE;
        }
        try (Reader text = archive.text(LABEL)) {
            return RunLabelJson.read(text.readAllAsString());
        } catch (IllegalArgumentException wrong) {
            throw new SentenceException(Message.of("{0}: {1}", LABEL, Message.from(wrong)), wrong);
        }
    }

    /** Where a file stands. */
    static Path folderOf(Path file) {
        Path whole = file.toAbsolutePath();
        return Objects.requireNonNullElse(whole.getParent(), whole);
    }

    private static Checkpoint state(SoundArchive archive, Experiment experiment)
            throws IOException {
        try (InputStream bytes = archive.bytes(STATE)) {
            return CheckpointReader.read(new StateInput(bytes, archive.size(STATE)), experiment);
        }
    }
}
