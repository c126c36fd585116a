package gradlab.run;

import gradlab.engine.network.Weights;
import gradlab.experiment.ExperimentJson;
import gradlab.file.AtomicFile;

import org.ejml.data.FMatrixRMaj;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** The files of a run, each written in full or not at all. */
public final class RunFiles {
    /** The history as JSON. */
    public static final String HISTORY = "history.json";

    /** The history as a table. */
    public static final String TABLE = "history.csv";

    /** The weights the run ended with. */
    public static final String WEIGHTS = "weights.json";

    /** The outputs for all rows of the source. */
    public static final String PREDICTIONS = "predictions.json";

    /** Everything, to be gone on from. */
    public static final String RUN = "run.gradlab";

    private static final long LONGEST_WEIGHTS = 1L << 30;

    private RunFiles() {}

    /**
     * Writes all files of a run.
     *
     * @param folder made where it is missing
     * @param inputs all rows of the source in its own order: what predictions are written for
     */
    public static void write(Path folder, SavedRun run, FMatrixRMaj inputs) throws IOException {
        Files.createDirectories(folder);
        writeText(folder.resolve(HISTORY), out -> HistoryJson.write(run.history(), out));
        writeText(folder.resolve(TABLE), out -> new HistoryTable(run.history()).write(out));
        writeText(folder.resolve(WEIGHTS), out -> WeightsJson.write(run.weights(), out));
        FMatrixRMaj outputs = run.predictor().predict(inputs);
        writeText(folder.resolve(PREDICTIONS), out -> PredictionsJson.write(outputs, out));
        writeRun(folder.resolve(RUN), run);
    }

    /** Writes a run as one file. */
    public static void writeRun(Path file, SavedRun run) throws IOException {
        AtomicFile.write(file, out -> RunArchive.write(run, out));
    }

    /** Writes a history alone: JSON, or a table where the file's name ends in {@code .csv}. */
    public static void writeHistory(Path file, RunHistory history) throws IOException {
        boolean table = file.toString().endsWith(".csv");
        writeText(
                file,
                out -> {
                    if (table) {
                        new HistoryTable(history).write(out);
                    } else {
                        HistoryJson.write(history, out);
                    }
                });
    }

    /** Writes weights alone. */
    public static void writeWeights(Path file, Weights weights) throws IOException {
        writeText(file, out -> WeightsJson.write(weights, out));
    }

    /** What fills a text file. */
    @FunctionalInterface
    private interface Text {
        void writeTo(Writer out) throws IOException;
    }

    private static void writeText(Path file, Text text) throws IOException {
        AtomicFile.write(
                file,
                bytes -> {
                    Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                    text.writeTo(out);
                    out.flush();
                });
    }

    /**
     * A run from its file.
     *
     * @throws IllegalArgumentException when it cannot be read, saying why
     */
    public static SavedRun readRun(Path file) {
        try {
            return RunArchive.read(file);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException(file + ": There is no such file.", missing);
        } catch (ZipException damaged) {
            throw new IllegalArgumentException(
                    file + ": This is no run file, or it is damaged: " + damaged.getMessage(),
                    damaged);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new IllegalArgumentException(
                    file + ": The run cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * A history from its file.
     *
     * @throws IllegalArgumentException when it cannot be read, saying why
     */
    public static RunHistory readHistory(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            return HistoryReaderJson.read(text, file.toString());
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException(file + ": There is no such file.", missing);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    file + ": The history cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /**
     * Weights from their file.
     *
     * @throws IllegalArgumentException when they cannot be read, saying why
     */
    public static Weights readWeights(Path file) {
        String text = ExperimentJson.textOf(file, LONGEST_WEIGHTS, "a weights file");
        try {
            return WeightsJson.read(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }
}
