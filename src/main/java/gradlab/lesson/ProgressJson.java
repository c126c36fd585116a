package gradlab.lesson;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.DocumentException;
import gradlab.experiment.DocumentJson;
import gradlab.experiment.ExperimentJson;
import gradlab.experiment.LayoutJson;
import gradlab.experiment.Problem;
import gradlab.experiment.RecordReaderJson;
import gradlab.experiment.RecordWriterJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps a user's progress in a file of the user's own. */
public final class ProgressJson {
    private static final String FORMAT = "gradlab/progress";
    private static final int VERSION = 1;

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
        if (Files.notExists(file)) {
            return new Progress();
        }
        List<Problem> problems = new ArrayList<>();
        JsonElement tree = DocumentJson.parse(ExperimentJson.textOf(file), problems);
        Progress progress = null;
        if (tree instanceof JsonObject object
                && DocumentJson.checkHeader(tree, FORMAT, VERSION, problems)) {
            object.remove("format");
            object.remove("version");
            progress = new RecordReaderJson(problems).read(object, Progress.class, "");
        }
        if (progress == null) {
            throw new DocumentException(file.toString(), problems);
        }
        return progress;
    }

    /** Writes the file whole or not at all. */
    public static void write(Progress progress, Path file) throws IOException {
        JsonObject tree = new JsonObject();
        tree.addProperty("format", FORMAT);
        tree.addProperty("version", VERSION);
        RecordWriterJson.tree(progress).asMap().forEach(tree::add);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "progress", ".json");
        Files.writeString(written, LayoutJson.text(tree));
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
