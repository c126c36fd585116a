package gradlab.lesson;

import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.KeptJson;
import gradlab.experiment.json.RecordWriterJson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Keeps a user's progress in a file of the user's own. */
public final class ProgressJson {
    private static final KeptJson KIND = new KeptJson("gradlab/progress", 1);

    private ProgressJson() {}

    /** Where progress is kept: in the user's configuration folder. */
    public static Path file() {
        return configuration(System.getenv(), System.getProperty("os.name", ""))
                .resolve("gradlab")
                .resolve("progress.json");
    }

    static Path configuration(Map<String, String> environment, String system) {
        Path home = Path.of(System.getProperty("user.home", "."));
        if (system.startsWith("Windows")) {
            String roaming = environment.get("APPDATA");
            return roaming == null ? home.resolve("AppData/Roaming") : Path.of(roaming);
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support");
        }
        String free = environment.get("XDG_CONFIG_HOME");
        return free == null || free.isBlank() ? home.resolve(".config") : Path.of(free);
    }

    /**
     * The progress kept in a file; none where there is no file yet.
     *
     * @throws DocumentException when the file is there but wrong
     */
    public static Progress read(Path file) {
        return KIND.read(file, Progress.class, new Progress());
    }

    /** Writes the file whole or not at all. */
    public static void write(Progress progress, Path file) throws IOException {
        KIND.write(RecordWriterJson.tree(progress), file);
    }
}
