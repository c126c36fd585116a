package gradlab.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.DocumentException;
import gradlab.experiment.DocumentJson;
import gradlab.experiment.ExperimentJson;
import gradlab.experiment.LayoutJson;
import gradlab.experiment.Problem;
import gradlab.experiment.RecordReaderJson;
import gradlab.experiment.RecordWriterJson;
import gradlab.knob.Knobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Keeps the thresholds a user has changed in a file of the user's own; the rest are defaults. */
public final class ThresholdsJson {
    private static final String FORMAT = "gradlab/doctor";
    private static final int VERSION = 1;

    private ThresholdsJson() {}

    /**
     * A doctor with the thresholds of a file; the usual one where there is no file.
     *
     * @throws DocumentException when the file is there but wrong
     */
    public static Doctor read(Path file) {
        Doctor doctor = new Doctor();
        if (Files.notExists(file)) {
            return doctor;
        }
        List<Problem> problems = new ArrayList<>();
        JsonElement tree = DocumentJson.parse(ExperimentJson.textOf(file), problems);
        if (tree instanceof JsonObject object
                && DocumentJson.checkHeader(tree, FORMAT, VERSION, problems)) {
            for (Class<? extends Record> kind : Knobs.permitted(Rule.class)) {
                JsonElement own = object.get(Knobs.typeName(kind));
                Record rule =
                        own == null
                                ? null
                                : new RecordReaderJson(problems)
                                        .read(own, kind, Knobs.typeName(kind));
                doctor = rule == null ? doctor : doctor.with((Rule) rule);
            }
        }
        if (!problems.isEmpty()) {
            throw new DocumentException(file.toString(), problems);
        }
        return doctor;
    }

    /** Writes what differs from the defaults, the file whole or not at all. */
    public static void write(Doctor doctor, Path file) throws IOException {
        JsonObject tree = new JsonObject();
        tree.addProperty("format", FORMAT);
        tree.addProperty("version", VERSION);
        for (Rule rule : doctor.rules()) {
            JsonObject changed = RecordWriterJson.tree((Record) rule);
            changed.remove(Knobs.typeKey(Rule.class));
            if (!changed.isEmpty()) {
                tree.add(Knobs.typeName(rule.getClass()), changed);
            }
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "doctor", ".json");
        Files.writeString(written, LayoutJson.text(tree));
        Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
