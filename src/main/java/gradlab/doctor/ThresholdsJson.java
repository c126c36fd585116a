package gradlab.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.KeptJson;
import gradlab.experiment.json.RecordReaderJson;
import gradlab.experiment.json.RecordWriterJson;
import gradlab.file.AppFolders;
import gradlab.knob.Knobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keeps the thresholds a user has changed in a file of the user's own; the rest are defaults. */
public final class ThresholdsJson {
    private static final KeptJson KIND = new KeptJson("gradlab/doctor", 1);

    private ThresholdsJson() {}

    /** Where they are kept: in the user's configuration folder. */
    public static Path file() {
        return AppFolders.standard().configuration().resolve("doctor.json");
    }

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
        JsonObject tree = KIND.tree(file, problems);
        if (tree != null) {
            for (Class<? extends Record> kind : Knobs.permitted(Rule.class)) {
                JsonElement own = tree.get(Knobs.typeName(kind));
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
        for (Rule rule : doctor.rules()) {
            JsonObject changed = RecordWriterJson.tree((Record) rule);
            changed.remove(Knobs.typeKey(Rule.class));
            if (!changed.isEmpty()) {
                tree.add(Knobs.typeName(rule.getClass()), changed);
            }
        }
        KIND.write(tree, file);
    }
}
