package gradlab.ui.window;

import gradlab.experiment.json.KeptJson;
import gradlab.experiment.json.RecordWriterJson;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps the look of the window in a file of the user's own. */
final class WindowSettingsJson {
    private static final KeptJson KIND = new KeptJson("gradlab/window", 1);

    private WindowSettingsJson() {}

    /** Those of a file; the usual ones where there is none, or none that can be read. */
    static WindowSettings read(Path file) {
        try {
            return KIND.read(file, WindowSettings.class, new WindowSettings());
        } catch (RuntimeException unreadable) {
            return new WindowSettings(); // a look is not worth a message before the window is there
        }
    }

    /** Writes the file whole or not at all. */
    static void write(WindowSettings settings, Path file) throws IOException {
        KIND.write(RecordWriterJson.tree(settings), file);
    }
}
