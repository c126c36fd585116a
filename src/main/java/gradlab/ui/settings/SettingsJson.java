package gradlab.ui.settings;

import gradlab.experiment.json.KeptJson;
import gradlab.experiment.json.RecordWriterJson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * The settings, and the file of the user's own in which they are kept. Used by the window's thread
 * alone, so that no change overtakes another.
 */
public final class SettingsJson {
    private static final KeptJson KIND = new KeptJson("gradlab/window", 1);

    private final Path file;
    private final boolean kept;
    private Settings settings;

    private SettingsJson(Path file, boolean kept, Settings settings) {
        this.file = file;
        this.kept = kept;
        this.settings = settings;
    }

    /** The usual ones, which no file remembers: for pictures, benchmarks and tests. */
    public static SettingsJson unkept() {
        return new SettingsJson(Path.of("nowhere"), false, new Settings());
    }

    /**
     * Those of a folder; the usual ones where there is no file yet, or none that can be read: a
     * look is not worth a message before the window is there.
     */
    public static SettingsJson in(Path folder) {
        Path file = folder.resolve("window.json");
        Settings known = new Settings();
        try {
            known = KIND.read(file, Settings.class, known);
        } catch (RuntimeException unreadable) {
            // The usual ones stay.
        }
        return new SettingsJson(file, true, known);
    }

    /** As they are now. */
    public Settings get() {
        return settings;
    }

    /** Where they are kept. */
    public Path file() {
        return file;
    }

    /**
     * A folder beside them for what else is the user's own; one of this process alone where nothing
     * is to be remembered.
     */
    public Path folder(String name) {
        return kept
                ? file.toAbsolutePath().resolveSibling(name)
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "gradlab-" + ProcessHandle.current().pid(),
                        name + "-" + System.identityHashCode(this));
    }

    /**
     * Changes them, and writes the file whole or not at all; nothing is written where nothing
     * changed.
     *
     * @throws IOException when it cannot be written; the change holds until the program ends
     */
    public void change(UnaryOperator<Settings> by) throws IOException {
        Settings changed = by.apply(settings);
        boolean same = changed.equals(settings);
        settings = changed;
        if (kept && !same) {
            KIND.write(RecordWriterJson.tree(settings), file);
        }
    }
}
