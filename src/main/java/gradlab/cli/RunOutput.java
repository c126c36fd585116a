package gradlab.cli;

import gradlab.chart.ChartKind;
import gradlab.cli.terminal.Terminal;
import gradlab.file.AtomicFolder;
import gradlab.file.FileTrouble;
import gradlab.run.files.RunFiles;
import gradlab.run.history.Checkpoint;
import gradlab.run.past.RecordedRun;

import org.ejml.data.FMatrixRMaj;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes the results of a run where they were asked for; where that fails, as on a full disk, in
 * another place, so that no training is lost.
 *
 * @param elsewhere where to try next
 */
record RunOutput(Terminal terminal, List<Path> elsewhere) {
    private static final String KEPT = "gradlab-kept";

    /** Which tries the working folder, the user's own, and that for temporary files. */
    RunOutput(Terminal terminal) {
        this(
                terminal,
                Stream.of("", System.getProperty("user.home"), System.getProperty("java.io.tmpdir"))
                        .map(folder -> Path.of(folder, KEPT).toAbsolutePath())
                        .distinct()
                        .toList());
    }

    /**
     * What is written of a run.
     *
     * @param run one whose last state is known
     * @param rows all rows of the source
     * @param charts whether its charts are as well
     */
    record Results(RecordedRun run, FMatrixRMaj rows, boolean charts) {
        private void writeInto(Path folder) throws IOException {
            Checkpoint end = Objects.requireNonNull(run.state());
            RunFiles.writeInto(folder, run.saved(end), rows);
            if (charts) {
                new ChartFiles(run).write(folder);
            }
        }
    }

    /**
     * Where results were written.
     *
     * @param asked whether it was where they were asked for
     */
    record Place(Path folder, boolean asked) {}

    /**
     * Writes all of it, as one thing.
     *
     * @throws UncheckedIOException when there is no place for it at all
     */
    Place write(Path folder, Results results) {
        List<String> reasons = new ArrayList<>();
        if (written(folder, results, reasons)) {
            return new Place(folder, true);
        }
        terminal.err().println("The results could not be written to " + reasons.getFirst() + ".");
        for (Path place : elsewhere) {
            boolean made = Files.notExists(place);
            Path free = free(place.resolve(folder.getFileName()));
            if (written(free, results, reasons)) {
                terminal.err()
                        .printf(
                                Locale.ROOT,
                                "%s is as it was; the run is kept in %s instead.%n",
                                folder,
                                free.toAbsolutePath());
                return new Place(free, false);
            }
            if (made) {
                removeEmpty(place);
            }
        }
        throw new UncheckedIOException(
                "The results could not be written anywhere, and nothing was: "
                        + String.join("; ", reasons),
                new IOException());
    }

    private static void removeEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException inUse) {
            // Something else was put there meanwhile.
        }
    }

    private static boolean written(Path folder, Results results, List<String> reasons) {
        try {
            AtomicFolder.write(folder, own(), results::writeInto);
            return true;
        } catch (IOException failure) {
            reasons.add(String.format(Locale.ROOT, "%s (%s)", folder, FileTrouble.of(failure)));
            return false;
        }
    }

    /** A folder that is not there yet: what was kept before stays. */
    private static Path free(Path wanted) {
        Path free = wanted;
        for (int number = 2; Files.exists(free); number++) {
            free = wanted.resolveSibling(wanted.getFileName() + "-" + number);
        }
        return free;
    }

    private static Set<String> own() {
        Set<String> names = new HashSet<>(RunFiles.NAMES);
        for (ChartKind kind : ChartKind.values()) {
            names.add(ChartFiles.name(kind));
        }
        return names;
    }
}
