package gradlab.ui.charts;

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

/** Keeps chart layouts in a file of the user's own. */
final class LayoutsJson {
    private static final String FORMAT = "gradlab/chart-layouts";
    private static final int VERSION = 1;

    private LayoutsJson() {}

    /**
     * The layouts kept in a file; none where there is no file yet.
     *
     * @throws DocumentException when the file is there but wrong
     */
    static Layouts read(Path file) {
        if (Files.notExists(file)) {
            return new Layouts();
        }
        List<Problem> problems = new ArrayList<>();
        JsonElement tree = DocumentJson.parse(ExperimentJson.textOf(file), problems);
        Layouts layouts = null;
        if (tree instanceof JsonObject object
                && DocumentJson.checkHeader(tree, FORMAT, VERSION, problems)) {
            object.remove("format");
            object.remove("version");
            layouts = new RecordReaderJson(problems).read(object, Layouts.class, "");
        }
        if (layouts == null) {
            throw new DocumentException(file.toString(), problems);
        }
        return layouts;
    }

    /** Writes the file whole or not at all. */
    static void write(Layouts layouts, Path file) throws IOException {
        JsonObject tree = new JsonObject();
        tree.addProperty("format", FORMAT);
        tree.addProperty("version", VERSION);
        RecordWriterJson.tree(layouts).asMap().forEach(tree::add);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "layouts", ".json");
        Files.writeString(written, LayoutJson.text(tree));
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Puts a damaged file aside, so that what can be saved of it is not written over. */
    static Path putAside(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        return Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    }
}
