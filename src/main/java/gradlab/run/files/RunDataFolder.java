package gradlab.run.files;

import gradlab.run.files.DataOrigin.DataFile;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the data files of a saved run are: where they were when it was trained, seen from its file;
 * else beside the run, or a few folders above it. A file of the same name that holds something else
 * is never taken in silence.
 *
 * @param file the run's
 */
public record RunDataFolder(Path file, SavedRun run) {
    private static final int FOLDERS_UP = 3;

    /**
     * The first folder that holds all of them as they were.
     *
     * @throws SentenceException where there is none, or only one with other files of their names
     */
    public Path find() {
        Path folder = nearest();
        if (!missing(folder).isEmpty()) {
            throw new SentenceException(nowhere(), null);
        }
        Message difference = difference(folder);
        if (difference != null) {
            throw new SentenceException(refusal(folder, difference), null);
        }
        return folder;
    }

    /**
     * The same, also where it holds other files of their names; the run's own folder where none
     * holds any.
     */
    public Path nearest() {
        List<Path> whole =
                candidates().stream().filter(folder -> missing(folder).isEmpty()).toList();
        return whole.stream()
                .filter(folder -> difference(folder) == null)
                .findFirst()
                .orElseGet(() -> whole.isEmpty() ? own() : whole.getFirst());
    }

    private Set<Path> candidates() {
        Set<Path> folders = new LinkedHashSet<>();
        DataOrigin origin = run.data();
        if (origin != null && Files.isDirectory(origin.folder())) {
            folders.add(origin.folder());
        }
        Stream.iterate(own(), Objects::nonNull, Path::getParent)
                .limit(FOLDERS_UP + 1L)
                .forEach(folders::add);
        return folders;
    }

    private Path own() {
        Path whole = file.toAbsolutePath().normalize();
        return Objects.requireNonNullElse(whole.getParent(), whole);
    }

    private List<Path> missing(Path folder) {
        return run.experiment().data().files(Path.of("")).stream()
                .filter(named -> !Files.exists(folder.resolve(named)))
                .toList();
    }

    /**
     * What tells a folder's files from those the run was trained on; null where nothing does, as
     * far as the run remembers them.
     */
    public @Nullable Message difference(Path folder) {
        DataOrigin origin = run.data();
        for (DataFile known : origin == null ? List.<DataFile>of() : origin.files()) {
            Path there = folder.resolve(known.path());
            try {
                if (Files.exists(there) && !known.is(there)) {
                    return difference(known, there);
                }
            } catch (IOException unreadable) {
                return null; // which the reader of its rows will say
            }
        }
        return null;
    }

    private static Message difference(DataFile known, Path there) throws IOException {
        long bytes = Files.size(there);
        return bytes == known.bytes()
                ? Message.of(
                        "{0} is not the file this run was trained on: it is as long, but its"
                                + " checksum is another, so some of it has changed",
                        there)
                : Message.of(
                        "{0} is not the file this run was trained on: it has {1} {1|byte|bytes},"
                                + " not {2}",
                        there, bytes, known.bytes());
    }

    private static Message refusal(Path folder, Message difference) {
        return Message.of(
                "{0}. Say where the right one is with --data FOLDER; --data {1} takes this one.",
                difference, folder);
    }

    private Message nowhere() {
        return Message.of(
                "The data of this run, {0}, is neither where it was, nor beside the run, nor in the"
                        + " {1} folders above: say where it is with --data FOLDER.",
                String.join(", ", missing(own()).stream().map(DataOrigin::slashes).toList()),
                FOLDERS_UP);
    }
}
