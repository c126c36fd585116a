package gradlab.run.sweep;

import gradlab.experiment.edit.FilePaths;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepJson;
import gradlab.file.AtomicFile;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sweeps that were made in the window, each in a folder of its own: what it is, and beside it
 * its runs, its table and its ranking, so that it goes on after a restart.
 */
public record SweepShelf(Path root) {
    private static final String DEFINITION = "definition.json";
    private static final String ORIGIN = "origin.txt";
    private static final String LAST = "last.txt";
    private static final int LONGEST = 40;

    /**
     * A sweep as it was kept.
     *
     * @param file the user's own that it was opened from or saved as; null for none
     */
    public record Kept(SweepFolder folder, Sweep sweep, @Nullable Path file) {}

    /** A folder that no sweep has yet, named after one. */
    public SweepFolder fresh(String name) {
        String plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem =
                plain.isEmpty() ? "sweep" : plain.substring(0, Math.min(LONGEST, plain.length()));
        int number = 1;
        while (Files.exists(root.resolve(stem + "-" + number))) {
            number++;
        }
        return new SweepFolder(root.resolve(stem + "-" + number));
    }

    /**
     * Keeps a sweep, and that it is the last one.
     *
     * @param from what relative paths in its experiment are relative to
     */
    public void keep(SweepFolder folder, Sweep sweep, Path from, @Nullable Path file)
            throws IOException {
        folder.make();
        Sweep moved =
                Knobs.set(sweep, Sweep::experiment)
                        .to(FilePaths.moved(sweep.experiment(), from, folder.path()));
        AtomicFile.write(folder.path().resolve(DEFINITION), SweepJson.write(moved));
        AtomicFile.write(
                folder.path().resolve(ORIGIN),
                file == null ? "" : file.toAbsolutePath().normalize().toString());
        AtomicFile.write(root.resolve(LAST), folder.path().getFileName().toString());
    }

    /** The one that was kept last; empty where there is none, or it cannot be read. */
    public Optional<Kept> last() {
        return line(root.resolve(LAST))
                .map(name -> new SweepFolder(root.resolve(name)))
                .flatMap(this::read);
    }

    /** A sweep as it was kept; empty where it cannot be read. */
    public Optional<Kept> read(SweepFolder folder) {
        Path definition = folder.path().resolve(DEFINITION);
        if (!Files.isRegularFile(definition)) {
            return Optional.empty();
        }
        try {
            Sweep sweep = SweepJson.read(definition).sweep();
            return Optional.of(new Kept(folder, sweep, origin(folder)));
        } catch (IllegalArgumentException | DocumentException damaged) {
            return Optional.empty();
        }
    }

    private static @Nullable Path origin(SweepFolder folder) {
        try {
            return line(folder.path().resolve(ORIGIN)).map(Path::of).orElse(null);
        } catch (InvalidPathException ofAnotherSystem) {
            return null;
        }
    }

    private static Optional<String> line(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /** The folder with the runs of a user's own file; empty where it has none yet. */
    public Optional<SweepFolder> of(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        return all().stream().filter(folder -> wanted.equals(origin(folder))).findFirst();
    }

    /** All of them, the one that was changed last first. */
    public List<SweepFolder> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(each -> Files.isRegularFile(each.resolve(DEFINITION)))
                    .sorted(Comparator.comparing(SweepShelf::changed).reversed())
                    .map(SweepFolder::new)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static long changed(Path folder) {
        return folder.resolve(DEFINITION).toFile().lastModified();
    }
}
