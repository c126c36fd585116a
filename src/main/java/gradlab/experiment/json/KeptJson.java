package gradlab.experiment.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.Problem;
import gradlab.file.AtomicFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of file in which the program keeps something of the user's own, with format and version at
 * its head.
 *
 * @param format such as {@code gradlab/progress}
 */
public record KeptJson(String format, int version) {
    /**
     * The record kept in a file; {@code none} where there is no file yet.
     *
     * @throws DocumentException when the file is there but wrong
     */
    public <T extends Record> T read(Path file, Class<T> type, T none) {
        if (Files.notExists(file)) {
            return none;
        }
        List<Problem> problems = new ArrayList<>();
        JsonObject tree = tree(file, problems);
        T kept = tree == null ? null : new RecordReaderJson(problems).read(tree, type, "");
        if (kept == null) {
            throw new DocumentException(file.toString(), problems);
        }
        return kept;
    }

    /** What stands in a file below its head; null, and why, where it is no such file. */
    public @Nullable JsonObject tree(Path file, List<Problem> problems) {
        JsonElement tree = DocumentJson.parse(ExperimentJson.textOf(file), problems);
        if (tree instanceof JsonObject object
                && DocumentJson.checkHeader(tree, format, version, problems)) {
            object.remove("format");
            object.remove("version");
            return object;
        }
        return null;
    }

    /** Writes the file whole or not at all. */
    public void write(JsonObject kept, Path file) throws IOException {
        JsonObject tree = new JsonObject();
        tree.addProperty("format", format);
        tree.addProperty("version", version);
        kept.asMap().forEach(tree::add);
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, LayoutJson.text(tree));
    }
}
