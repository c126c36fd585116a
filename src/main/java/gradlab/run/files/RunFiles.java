package gradlab.run.files;

import gradlab.engine.network.Weights;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.file.AtomicFile;
import gradlab.file.AtomicFolder;
import gradlab.file.FileTrouble;
import gradlab.file.InputFile;
import gradlab.run.history.RunHistory;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipException;

/** The files of a run, written in full or not at all. */
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

    /** The names of all of them. */
    public static final Set<String> NAMES = Set.of(HISTORY, TABLE, WEIGHTS, PREDICTIONS, RUN);

    private RunFiles() {}

    /**
     * Writes all files of a run, as one thing: whoever reads the folder finds those of this run, or
     * still all of those before.
     *
     * @param folder made where it is missing
     * @param inputs all rows of the source in its own order: what predictions are written for
     * @throws IOException when not all could be written; the folder is then as it was
     */
    public static void write(Path folder, SavedRun run, FMatrixRMaj inputs) throws IOException {
        AtomicFolder.write(folder, NAMES, made -> writeInto(made, run, inputs));
    }

    /** Writes all files of a run into a folder, one after the other. */
    public static void writeInto(Path folder, SavedRun run, FMatrixRMaj inputs) throws IOException {
        FMatrixRMaj outputs = run.predictor().predict(inputs);
        writeText(folder.resolve(HISTORY), out -> HistoryJson.write(run.history(), out));
        writeText(folder.resolve(TABLE), out -> new HistoryTable(run.history()).write(out));
        writeText(folder.resolve(WEIGHTS), out -> WeightsJson.write(run.weights(), out));
        writeText(folder.resolve(PREDICTIONS), out -> PredictionsJson.write(outputs, out));
        writeRun(folder.resolve(RUN), run);
    }

    /** Writes a run as one file. */
    public static void writeRun(Path file, SavedRun run) throws IOException {
        AtomicFile.write(file, out -> RunArchive.write(run, RunArchive.folderOf(file), out));
    }

    /**
     * Writes a run as one file that the program reads again as any other, quickly, and waits until
     * the disk has it: for copies that are made all the time while the run goes on.
     */
    public static void writeCopy(Path file, SavedRun run) throws IOException {
        AtomicFile.writeFlushed(
                file, out -> RunArchive.writeQuickly(run, RunArchive.folderOf(file), out));
    }

    /** Writes a history alone as JSON, and waits until the disk has it. */
    public static void writeCopy(Path file, RunHistory history) throws IOException {
        AtomicFile.writeFlushed(
                file,
                bytes -> {
                    Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                    HistoryJson.write(history, out);
                    out.flush();
                });
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
        return read(
                file,
                Message.of("This is no run file, or it is damaged"),
                () -> RunArchive.read(file));
    }

    /**
     * A history from its file.
     *
     * @throws IllegalArgumentException when it cannot be read, saying why
     */
    public static RunHistory readHistory(Path file) {
        return read(
                file,
                Message.of("This is no history, or it is damaged"),
                () -> {
                    try (Reader text = text(file)) {
                        return HistoryReaderJson.read(text);
                    }
                });
    }

    private static Reader text(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        new TextGuard(InputFile.open(file)), StandardCharsets.UTF_8.newDecoder()));
    }

    /**
     * Weights from their file.
     *
     * @throws IllegalArgumentException when they cannot be read, saying why
     */
    public static Weights readWeights(Path file) {
        return read(
                file,
                null,
                () ->
                        WeightsJson.read(
                                ExperimentJson.textOf(file, LONGEST_WEIGHTS, "a weights file")));
    }

    /** What reads a file. */
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Every way in which a reading can fail, as a sentence that begins with the file. */
    private static <T> T read(Path file, @Nullable Message wrong, Reading<T> reading) {
        putBack(file);
        try {
            return reading.read();
        } catch (NoSuchFileException missing) {
            throw new SentenceException(Message.of("{0}: There is no such file.", file), missing);
        } catch (DocumentException inside) {
            throw refusal(
                    file, wrong, Message.plain(inside.problems().getFirst().toString()), inside);
        } catch (ZipException | CharacterCodingException | EOFException damaged) {
            throw refusal(file, wrong, words(damaged), damaged);
        } catch (IllegalArgumentException damaged) {
            throw refusal(file, wrong, Message.from(damaged), damaged);
        } catch (IOException unreadable) {
            throw new SentenceException(
                    Message.of(
                            "{0}: The file cannot be read: {1}", file, FileTrouble.of(unreadable)),
                    unreadable);
        } catch (OutOfMemoryError outgrown) {
            throw new SentenceException(
                    Message.of(
                            "{0}: This file needs more than the {1} MB of memory the program has.",
                            file, Runtime.getRuntime().maxMemory() >> 20),
                    outgrown);
        }
    }

    /** A folder that a killed process was replacing is put back before it is missed. */
    private static void putBack(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.exists(folder)) {
            return;
        }
        try {
            AtomicFolder.settle(folder, NAMES);
        } catch (IOException notPossible) {
            // the file is missing, which is said next
        }
    }

    private static SentenceException refusal(
            Path file, @Nullable Message wrong, Message why, Exception cause) {
        String end = why.english().endsWith(".") ? "" : ".";
        return new SentenceException(
                wrong == null
                        ? Message.of("{0}: {1}{2}", file, why, end)
                        : Message.of("{0}: {1}: {2}{3}", file, wrong, why, end),
                cause);
    }

    private static Message words(IOException damaged) {
        return switch (damaged) {
            case CharacterCodingException _ ->
                    Message.of("it holds bytes that are no text in UTF-8.");
            case EOFException _ -> Message.of("it ends in the middle.");
            default -> Message.from(damaged);
        };
    }
}
