package gradlab.experiment.setting;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.ComplaintJson;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.RecordReaderJson;
import gradlab.experiment.json.RecordWriterJson;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes as files hold them: {@code [{"setting": "training.optimizer.learning_rate", "value":
 * 0.1}, {"type": "remove_layer", "name": "hidden2"}]}.
 */
public final class ChangesJson {
    private static final String SETTING = "setting";
    private static final String VALUE = "value";

    private ChangesJson() {}

    /** The tree of a list of changes. */
    public static JsonArray tree(List<? extends Change> changes) {
        JsonArray tree = new JsonArray();
        changes.forEach(change -> tree.add(tree(change)));
        return tree;
    }

    private static JsonObject tree(Change change) {
        if (change instanceof SetTo set) {
            JsonObject tree = new JsonObject();
            tree.addProperty(SETTING, set.setting().toString());
            tree.add(VALUE, SettingJson.tree(set.value()));
            return tree;
        }
        return RecordWriterJson.tree((Record) change);
    }

    /**
     * The changes that a file says, one after the other: what a value must be, only the experiment
     * can tell.
     *
     * @throws DocumentException with what is wrong, and where in the list
     */
    public static List<Change> read(JsonElement tree, Experiment experiment) {
        if (!tree.isJsonArray()) {
            throw wrong(
                    "", ComplaintJson.wrongKind(tree, "", Message.of("a list of changes in [ ]")));
        }
        List<Change> changes = new ArrayList<>();
        Experiment changed = experiment;
        for (JsonElement one : tree.getAsJsonArray()) {
            String path = "[" + changes.size() + "]";
            try {
                Change change = readOne(one, changed, path);
                changed = change.applyTo(changed);
                changes.add(change);
            } catch (IllegalArgumentException e) {
                throw wrong(path, Message.of("{0}.", Message.from(e)));
            }
        }
        return List.copyOf(changes);
    }

    /**
     * An experiment with the changes that a file says.
     *
     * @throws DocumentException with what is wrong, and where in the list
     */
    public static Experiment apply(JsonElement tree, Experiment experiment) {
        return Change.apply(read(tree, experiment), experiment);
    }

    private static Change readOne(JsonElement tree, Experiment experiment, String path) {
        if (tree instanceof JsonObject object && object.has(SETTING)) {
            return set(object, experiment, path);
        }
        List<Problem> problems = new ArrayList<>();
        Change change = new RecordReaderJson(problems).read(tree, Change.class, path);
        if (change == null) {
            throw new DocumentException("", problems);
        }
        return change;
    }

    private static SetTo set(JsonObject object, Experiment experiment, String path) {
        if (!object.has(VALUE)) {
            throw wrong(path, ComplaintJson.missing(VALUE, path));
        }
        JsonElement setting = object.get(SETTING);
        if (!setting.isJsonPrimitive()) {
            throw wrong(
                    path,
                    ComplaintJson.wrongKind(setting, path, Message.of("an address in quotes")));
        }
        Setting address = Setting.parse(setting.getAsString());
        Experiment changed = SettingJson.with(experiment, address, object.get(VALUE));
        return new SetTo(address, address.get(changed));
    }

    private static DocumentException wrong(String path, Message message) {
        return new DocumentException("", List.of(new Problem(path, message)));
    }
}
