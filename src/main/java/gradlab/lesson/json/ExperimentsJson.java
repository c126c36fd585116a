package gradlab.lesson.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.json.ComplaintJson;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.setting.ChangesJson;
import gradlab.experiment.setting.ExperimentDifference;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.setting.SettingJson;
import gradlab.lesson.figure.Family;
import gradlab.lesson.figure.Over;
import gradlab.lesson.figure.RunName;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the experiments of a lesson: each is a file, or another one, with changes made to it; one
 * with {@code vary} or {@code seeds} is a family.
 */
final class ExperimentsJson {
    private static final Set<String> KEYS = Set.of("file", "from", "changes", "vary", "seeds");
    private static final int MOST_SEEDS = 100;
    private static final int MOST_VALUES = 1000;

    private final Path folder;
    private final List<Problem> problems;
    private final Map<String, Experiment> bases = new LinkedHashMap<>();
    private final Map<String, Experiment> experiments = new LinkedHashMap<>();
    private final Map<String, Family> families = new LinkedHashMap<>();

    ExperimentsJson(Path folder, List<Problem> problems) {
        this.folder = folder;
        this.problems = problems;
    }

    Map<String, Experiment> experiments() {
        return experiments;
    }

    Map<String, Family> families() {
        return families;
    }

    /** Reads them all; what is wrong is noted. */
    void read(@Nullable JsonElement tree) {
        if (tree == null || !tree.isJsonObject()) {
            problem(
                    "experiments",
                    tree == null
                            ? ComplaintJson.missing("experiments", "")
                            : ComplaintJson.wrongKind(
                                    tree, "experiments", Message.of("an object in { }")));
            return;
        }
        tree.getAsJsonObject()
                .entrySet()
                .forEach(entry -> readOne(entry.getKey(), entry.getValue()));
    }

    private void readOne(String name, JsonElement tree) {
        String path = "experiments." + name;
        int before = problems.size();
        checkName(name, path);
        if (!tree.isJsonObject()) {
            problem(
                    path,
                    ComplaintJson.wrongKind(
                            tree, path, Message.of("an object with `file` or `from`")));
            return;
        }
        JsonObject object = tree.getAsJsonObject();
        for (String key : object.keySet()) {
            if (!KEYS.contains(key)) {
                problem(path + "." + key, ComplaintJson.unknown(key, path + "." + key, KEYS));
            }
        }
        Experiment base = base(object, path);
        if (base == null) {
            return;
        }
        Experiment changed = changed(object.get("changes"), base, path + ".changes");
        if (changed == null || problems.size() > before) {
            return;
        }
        Experiment named = named(changed, base);
        bases.put(name, named);
        expand(name, object, named, path);
    }

    private void checkName(String name, String path) {
        if (!name.matches("[\\w-]+") || Character.isDigit(name.charAt(0))) {
            problem(
                    path,
                    Message.of(
                            "`{0}` at {1}: a name is made of letters, digits and underscores, and"
                                    + " begins with a letter",
                            name, path));
        } else if (name.equals(RunName.BENCH) || name.equals(Over.SEEDS)) {
            problem(
                    path,
                    Message.of(
                            "`{0}` at {1} means something else in figures: choose another name",
                            name, path));
        }
    }

    private @Nullable Experiment base(JsonObject object, String path) {
        String file = word(object.get("file"));
        String from = word(object.get("from"));
        if ((file == null) == (from == null)) {
            problem(
                    path,
                    Message.of(
                            "{0}: name either a `file` or the experiment that it is made `from`",
                            path));
            return null;
        }
        if (from != null) {
            Experiment made = bases.get(from);
            if (made == null) {
                problem(
                        path + ".from",
                        Message.of(
                                "`{0}` at {1} is not among the experiments above it{2}",
                                from, path + ".from", LessonJson.guess(from, bases.keySet())));
            }
            return made;
        }
        try {
            return ExperimentJson.read(folder.resolve(Objects.requireNonNull(file)));
        } catch (DocumentException | IllegalArgumentException e) {
            problem(path, Message.from(e));
            return null;
        }
    }

    private static @Nullable String word(@Nullable JsonElement json) {
        return json instanceof JsonPrimitive primitive && primitive.isString()
                ? primitive.getAsString()
                : null;
    }

    // ---- changes

    private @Nullable Experiment changed(
            @Nullable JsonElement changes, Experiment experiment, String path) {
        if (changes == null) {
            return experiment;
        }
        List<JsonElement> all = new ArrayList<>();
        if (changes.isJsonArray()) {
            changes.getAsJsonArray().forEach(all::add);
        } else {
            all.add(changes);
        }
        Experiment changed = experiment;
        for (int i = 0; i < all.size(); i++) {
            String at = changes.isJsonArray() ? path + "[" + i + "]" : path;
            changed = changedOnce(all.get(i), changed, at);
            if (changed == null) {
                return null;
            }
        }
        return changed;
    }

    private @Nullable Experiment changedOnce(
            JsonElement change, Experiment experiment, String path) {
        if (!change.isJsonObject()) {
            problem(
                    path,
                    ComplaintJson.wrongKind(
                            change,
                            path,
                            Message.of("settings with their values, or a change with its `type`")));
            return null;
        }
        JsonObject object = change.getAsJsonObject();
        Experiment changed = experiment;
        try {
            if (object.has("type") || object.has("setting")) {
                JsonArray one = new JsonArray();
                one.add(object);
                return ChangesJson.apply(one, experiment);
            }
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                Setting setting = Setting.parse(entry.getKey());
                changed = SettingJson.with(changed, setting, entry.getValue());
            }
            return changed;
        } catch (IllegalArgumentException | DocumentException e) {
            problem(path, Message.from(e));
            return null;
        }
    }

    // ---- families

    private void expand(String name, JsonObject object, Experiment base, String path) {
        int seeds = seeds(object.get("seeds"), path + ".seeds");
        List<String> values = new ArrayList<>();
        Map<String, Experiment> varied = new LinkedHashMap<>();
        String setting = vary(object.get("vary"), base, path + ".vary", values, varied);
        if (setting == null) {
            return;
        }
        Family family = new Family(name, setting, values, seeds);
        if (values.isEmpty()) {
            varied.put("", base);
        }
        varied.forEach((value, experiment) -> add(family, value, experiment, path));
        if (family.members().size() > 1 || family.varies()) {
            families.put(name, family);
        }
    }

    private void add(Family family, String value, Experiment experiment, String path) {
        for (int seed = 0; seed < family.seeds(); seed++) {
            long own = experiment.training().batches().seed();
            experiments.put(
                    family.member(value, seed),
                    experiment.withTraining(experiment.training().withSeed(own + seed)));
        }
        ExperimentCheck.check(experiment, folder).stream()
                .filter(Problem::isError)
                .map(problem -> new Problem(path, problem.toString()))
                .forEach(problems::add);
    }

    private int seeds(@Nullable JsonElement json, String path) {
        if (json == null) {
            return 1;
        }
        boolean whole = json.isJsonPrimitive() && json.getAsString().matches("[1-9]\\d{0,2}");
        int seeds = whole ? json.getAsInt() : 0;
        if (seeds < 1 || seeds > MOST_SEEDS) {
            problem(
                    path,
                    Message.of(
                            "`{0}` at {1}: expected with how many seeds it is trained, from 1 to"
                                    + " {2}",
                            json, path, MOST_SEEDS));
            return 1;
        }
        return seeds;
    }

    /** The address of what varies, empty where nothing does; null after a problem. */
    private @Nullable String vary(
            @Nullable JsonElement json,
            Experiment base,
            String path,
            List<String> values,
            Map<String, Experiment> varied) {
        if (json == null) {
            return "";
        }
        boolean fits =
                json.isJsonObject()
                        && json.getAsJsonObject().size() == 1
                        && json.getAsJsonObject().entrySet().iterator().next().getValue()
                                instanceof JsonArray;
        if (!fits) {
            problem(
                    path,
                    Message.of(
                            "At {0}: expected one setting and the list of its values, as in {1}",
                            path, "{\"training.batch_size\": [1, 32, 500]}"));
            return null;
        }
        Map.Entry<String, JsonElement> only = json.getAsJsonObject().entrySet().iterator().next();
        JsonArray list = only.getValue().getAsJsonArray();
        try {
            Setting setting = Setting.parse(only.getKey());
            if (list.isEmpty() || list.size() > MOST_VALUES) {
                problem(path, Message.of("At {0}: expected 1 to {1} values", path, MOST_VALUES));
                return null;
            }
            for (JsonElement value : list) {
                String label = label(value);
                Experiment made = SettingJson.with(base, setting, value);
                values.add(label);
                if (varied.put(label, named(made, base)) != null) {
                    problem(path, Message.of("At {0}: `{1}` stands there twice", path, label));
                }
            }
            return setting.toString();
        } catch (IllegalArgumentException | DocumentException e) {
            problem(path, Message.from(e));
            return null;
        }
    }

    /** How a value is written between brackets. */
    private static String label(JsonElement value) {
        if (value.isJsonPrimitive()) {
            return value.getAsString();
        }
        JsonElement type = value.isJsonObject() ? value.getAsJsonObject().get("type") : null;
        String inside = value.toString().replaceAll("[\\[\\]\"{} ]", "");
        return type == null ? inside : type.getAsString();
    }

    private static Experiment named(Experiment experiment, Experiment base) {
        String words = ExperimentDifference.between(base, experiment).words();
        return words.isEmpty() ? experiment : experiment.withName(base.name() + " (" + words + ")");
    }

    private void problem(String path, Message message) {
        problems.add(new Problem(path, message));
    }
}
