package gradlab.ui.app;

import gradlab.file.AtomicFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The experiment files used last, kept as a list of paths in the user's settings folder. */
public final class RecentFiles {
    private static final int KEPT = 8;
    private final Path list;

    /** Those of a settings folder. */
    public RecentFiles(Path folder) {
        list = folder.resolve("recent.txt");
    }

    /** The files that still exist, the newest first. */
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        try {
            for (String line : Files.exists(list) ? Files.readAllLines(list) : List.<String>of()) {
                Path path = Path.of(line);
                if (Files.exists(path)) {
                    paths.add(path);
                }
            }
        } catch (IOException | InvalidPathException unreadable) {
            return List.of(); // a list nobody can read is an empty one
        }
        return paths;
    }

    /**
     * Puts a file at the top.
     *
     * @throws IOException when the list cannot be written
     */
    public void add(Path file) throws IOException {
        List<Path> paths = new ArrayList<>(paths());
        Path absolute = file.toAbsolutePath().normalize();
        paths.remove(absolute);
        paths.addFirst(absolute);
        Path folder = list.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        AtomicFile.write(
                list,
                paths.stream().limit(KEPT).map(path -> path + "\n").collect(Collectors.joining()));
    }
}
