package gradlab.run;

import gradlab.experiment.Experiment;
import gradlab.experiment.ExperimentJson;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A run as one file: a zip of its experiment, history, weights, the meaning of its columns, and the
 * exact state to go on from.
 */
final class RunArchive {
    private static final String EXPERIMENT = "experiment.json";
    private static final String HISTORY = "history.json";
    private static final String WEIGHTS = "weights.json";
    private static final String COLUMNS = "columns.json";
    private static final String STATE = "state.bin";

    private RunArchive() {}

    static void write(SavedRun run, OutputStream to) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        begin(zip, EXPERIMENT);
        text.write(ExperimentJson.write(run.experiment()));
        text.flush();
        begin(zip, HISTORY);
        HistoryJson.write(run.history(), text);
        begin(zip, WEIGHTS);
        WeightsJson.write(run.weights(), text);
        begin(zip, COLUMNS);
        text.write(ColumnsJson.write(run.columns()));
        text.flush();
        begin(zip, STATE);
        CheckpointFile.write(run.checkpoint(), new DataOutputStream(zip));
        zip.finish();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    static SavedRun read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            RunHistory history = history(zip, file);
            Experiment experiment = Objects.requireNonNull(history.started()).experiment();
            try (DataInputStream state =
                    new DataInputStream(new BufferedInputStream(open(zip, STATE)))) {
                return new SavedRun(
                        experiment,
                        history,
                        ColumnsJson.read(text(zip, COLUMNS)),
                        CheckpointFile.read(state));
            }
        }
    }

    private static RunHistory history(ZipFile zip, Path file) throws IOException {
        try (Reader text =
                new BufferedReader(
                        new InputStreamReader(open(zip, HISTORY), StandardCharsets.UTF_8))) {
            return HistoryReaderJson.read(text, file.toString());
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        try (InputStream in = open(zip, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it holds no " + name);
        }
        return zip.getInputStream(entry);
    }
}
