package gradlab.ui.app;

import gradlab.ui.settings.SettingsJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The experiment files used last, as the settings keep them. */
public final class RecentFiles {
    private static final int KEPT = 8;
    private final SettingsJson settings;

    /** Those of some settings. */
    public RecentFiles(SettingsJson settings) {
        this.settings = settings;
    }

    /** The files that still exist, the newest first. */
    public List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        for (String line : settings.get().recent()) {
            try {
                Path path = Path.of(line);
                if (Files.exists(path)) {
                    paths.add(path);
                }
            } catch (InvalidPathException elsewhere) {
                // a path of another system is none here
            }
        }
        return paths;
    }

    /**
     * Puts a file at the top.
     *
     * @throws IOException when the settings cannot be written
     */
    public void add(Path file) throws IOException {
        List<Path> paths = new ArrayList<>(paths());
        Path absolute = file.toAbsolutePath().normalize();
        paths.remove(absolute);
        paths.addFirst(absolute);
        List<String> kept = paths.stream().limit(KEPT).map(Path::toString).toList();
        settings.change(now -> now.withRecent(kept));
    }
}
