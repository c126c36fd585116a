package gradlab.experiment.sweep;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.json.ComplaintJson;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.DocumentJson;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.LayoutJson;
import gradlab.experiment.json.ValueJson;
import gradlab.experiment.setting.SetTo;
import gradlab.experiment.setting.SettingJson;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and writes sweep files. */
public final class SweepJson {
    /** The first words of every sweep file. */
    public static final String FORMAT = "gradlab/sweep";

    /** The version written, and the only one read. */
    public static final int VERSION = 1;

    private static final Set<String> KEYS =
            Set.of(
                    "format",
                    "version",
                    "name",
                    "experiment",
                    "vary",
                    "search",
                    "seeds",
                    "folds",
                    "measure");

    private SweepJson() {}

    /**
     * A sweep as read, with where its experiment's relative paths begin.
     *
     * @param folder of the experiment's own file, or of the sweep's where it stands in that
     */
    public record Reading(Sweep sweep, Path folder) {}

    /** Changes an experiment before its settings are varied. */
    public interface Preparation {
        /**
         * The changed experiment.
         *
         * @param file whose experiment it is
         */
        Experiment apply(Experiment experiment, Path file);
    }

    /** Whether a text is a sweep's, whatever else is wrong with it. */
    public static boolean isSweep(String text) {
        return DocumentJson.parse(text, new ArrayList<>()) instanceof JsonObject object
                && object.get("format") instanceof JsonPrimitive format
                && format.getAsString().equals(FORMAT);
    }

    /** Whether a file is a sweep's; one that cannot be read is not. */
    public static boolean isSweepFile(Path file) {
        try {
            return file.toString().endsWith(".json") && isSweep(ExperimentJson.textOf(file));
        } catch (IllegalArgumentException | DocumentException unreadable) {
            return false;
        }
    }

    /**
     * The sweep of a file.
     *
     * @throws DocumentException with what is wrong
     */
    public static Reading read(Path file) {
        return read(file, (experiment, _) -> experiment);
    }

    /**
     * The sweep of a file over its experiment, changed first.
     *
     * @throws DocumentException with what is wrong
     */
    public static Reading read(Path file, Preparation preparation) {
        List<Problem> problems = new ArrayList<>();
        JsonElement tree = DocumentJson.parse(ExperimentJson.textOf(file), problems);
        if (tree != null && problems.isEmpty()) {
            DocumentJson.checkHeader(tree, FORMAT, VERSION, problems);
        }
        if (tree == null || !problems.isEmpty()) {
            throw new DocumentException(file.toString(), problems);
        }
        try {
            return read(new ValueJson(tree, ""), file, preparation);
        } catch (IllegalArgumentException wrong) {
            throw new DocumentException(
                    file.toString(), List.of(new Problem("", Message.from(wrong))));
        }
    }

    private static Reading read(ValueJson top, Path file, Preparation preparation) {
        refuseOthers(top, KEYS);
        ValueJson where = top.at("experiment");
        boolean named = where.tree().isJsonPrimitive();
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Path home = named ? folder.resolve(where.text()).normalize() : file;
        Experiment experiment =
                preparation.apply(
                        named
                                ? ExperimentJson.read(home)
                                : ExperimentJson.read(where.tree(), file + ": experiment"),
                        named ? home : file);
        List<Axis> vary = new AxisJson(experiment).all(top.find("vary"));
        ValueJson name = top.find("name");
        ValueJson folds = top.find("folds");
        int k = folds == null ? 0 : folds.whole(0, Sweep.MOST_FOLDS);
        Sweep sweep =
                new Sweep(
                        name == null ? "" : name.text(),
                        experiment,
                        vary,
                        search(top.find("search")),
                        seeds(top.find("seeds"), experiment),
                        k,
                        ObjectiveJson.read(top.find("measure"), experiment, k > 0));
        Path parent = home.toAbsolutePath().getParent();
        return new Reading(sweep, named && parent != null ? parent : folder);
    }

    static void refuseOthers(ValueJson object, Set<String> known) {
        for (String key : object.entries().keySet()) {
            if (!known.contains(key)) {
                throw new SentenceException(
                        ComplaintJson.unknown(key, object.path(), known.stream().sorted().toList()),
                        null);
            }
        }
    }

    private static Search search(@Nullable ValueJson search) {
        if (search == null) {
            return new GridSearch();
        }
        if (search.tree().isJsonPrimitive()) {
            if (search.text().equals("grid")) {
                return new GridSearch();
            }
            throw search.wrong("\"grid\" or {0}", "{\"random\": 60, \"seed\": 7}");
        }
        refuseOthers(search, Set.of("random", "seed"));
        ValueJson seed = search.find("seed");
        return new RandomSearch(
                search.at("random").whole(1, Integer.MAX_VALUE),
                seed == null ? 1 : seed.whole(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static Seeds seeds(@Nullable ValueJson seeds, Experiment experiment) {
        if (seeds == null) {
            return new Seeds(experiment.training().batches().seed(), 1);
        }
        refuseOthers(seeds, Set.of("from", "count"));
        ValueJson from = seeds.find("from");
        ValueJson count = seeds.find("count");
        return new Seeds(
                from == null ? 1 : from.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                count == null ? 1 : count.whole(1, Integer.MAX_VALUE));
    }

    /** The text of a sweep's file, its experiment within it, which reads back as the same. */
    public static String write(Sweep sweep) {
        JsonObject tree = new JsonObject();
        tree.addProperty("format", FORMAT);
        tree.addProperty("version", VERSION);
        if (!sweep.name().isEmpty()) {
            tree.addProperty("name", sweep.name());
        }
        tree.add("experiment", ExperimentJson.tree(sweep.experiment()));
        tree.add("vary", AxisJson.tree(sweep.vary()));
        tree.add("search", tree(sweep.search()));
        JsonObject seeds = new JsonObject();
        seeds.addProperty("from", sweep.seeds().from());
        seeds.addProperty("count", sweep.seeds().count());
        tree.add("seeds", seeds);
        tree.addProperty("folds", sweep.folds());
        tree.add("measure", ObjectiveJson.tree(sweep.objective()));
        return LayoutJson.text(tree);
    }

    private static JsonElement tree(Search search) {
        return switch (search) {
            case GridSearch _ -> new JsonPrimitive("grid");
            case RandomSearch random -> {
                JsonObject tree = new JsonObject();
                tree.addProperty("random", random.runs());
                tree.addProperty("seed", random.seed());
                yield tree;
            }
        };
    }

    /** What a combination sets, such as {@code training.batch_size 32, …}. */
    public static String words(Combination combination) {
        return combination.settings().stream()
                .map(set -> set.setting() + " " + value(set))
                .collect(Collectors.joining(", "));
    }

    /** The same in a word where there is one: of a record, what it is. */
    public static String brief(SetTo set) {
        JsonElement tree = SettingJson.tree(set.value());
        boolean typed = tree.isJsonObject() && tree.getAsJsonObject().has("type");
        return (typed ? tree.getAsJsonObject().get("type").getAsString() : value(set))
                .replace('_', ' ');
    }

    /** What is set, as a file says it: a number or a record as JSON, a word without its quotes. */
    public static String value(SetTo set) {
        return text(set.value());
    }

    /** The same of the value alone. */
    public static String text(@Nullable Object value) {
        JsonElement tree = SettingJson.tree(value);
        return tree.isJsonPrimitive() ? tree.getAsString() : tree.toString();
    }
}
