package gradlab.ui.classroom;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import gradlab.experiment.Problem;
import gradlab.experiment.json.DocumentException;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.json.KeptJson;
import gradlab.experiment.json.ValueJson;
import gradlab.text.Message;
import gradlab.text.NearestWord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A classroom as a file. */
public final class ClassroomJson {
    private static final String FORMAT = "gradlab/classroom";
    private static final KeptJson KIND = new KeptJson(FORMAT, 1);
    private static final String NAME = "name";
    private static final String HIDDEN = "hidden";

    private final Map<Part, Set<String>> known;
    private final List<Problem> problems = new ArrayList<>();

    private ClassroomJson(Map<Part, Set<String>> known) {
        this.known = known;
    }

    /** Whether a text is of this kind, right or wrong. */
    public static boolean isOne(String text) {
        return text.contains('"' + FORMAT + '"');
    }

    /** Whether a file is of this kind; false where it cannot be read. */
    public static boolean isOne(Path file) {
        try {
            return file.toString().endsWith(".json") && isOne(ExperimentJson.textOf(file));
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /**
     * The classroom of a file.
     *
     * @param known what there is to hide
     * @throws DocumentException saying where the file is wrong, and what was expected
     */
    public static Classroom read(Path file, Map<Part, Set<String>> known) {
        ClassroomJson reading = new ClassroomJson(known);
        JsonObject tree = KIND.tree(file, reading.problems);
        Classroom read = tree == null ? Classroom.OPEN : reading.read(tree);
        if (!reading.problems.isEmpty()) {
            throw new DocumentException(file.toString(), reading.problems);
        }
        return read;
    }

    private Classroom read(JsonObject tree) {
        String name = "";
        Map<Part, Set<String>> hidden = new EnumMap<>(Part.class);
        for (Map.Entry<String, ValueJson> entry : new ValueJson(tree, "").entries().entrySet()) {
            try {
                switch (entry.getKey()) {
                    case NAME -> name = entry.getValue().text();
                    case HIDDEN ->
                            entry.getValue()
                                    .entries()
                                    .forEach((key, value) -> readPart(key, value, hidden));
                    default -> noSuchKey("", entry.getKey(), List.of(NAME, HIDDEN));
                }
            } catch (IllegalArgumentException wrong) {
                problem("", Message.from(wrong));
            }
        }
        return new Classroom(name, hidden);
    }

    private void readPart(String key, ValueJson names, Map<Part, Set<String>> hidden) {
        Part part =
                Arrays.stream(Part.values())
                        .filter(p -> p.key().equals(key))
                        .findAny()
                        .orElse(null);
        if (part == null) {
            noSuchKey(HIDDEN + ".", key, Arrays.stream(Part.values()).map(Part::key).toList());
            return;
        }
        Set<String> found = new LinkedHashSet<>();
        Set<String> there = known.getOrDefault(part, Set.of());
        try {
            for (ValueJson each : names.list()) {
                String called = each.text();
                if (there.contains(called)) {
                    found.add(called);
                } else {
                    problem(each.path(), notThere(called, there));
                }
            }
        } catch (IllegalArgumentException wrong) {
            problem("", Message.from(wrong));
        }
        hidden.put(part, found);
    }

    private void noSuchKey(String outer, String key, Collection<String> there) {
        String all = String.join(", ", there);
        problem(
                outer + key,
                NearestWord.to(key, there)
                        .map(
                                near ->
                                        Message.of(
                                                "there is no such key; did you mean `{0}`? There"
                                                        + " are: {1}",
                                                near, all))
                        .orElseGet(() -> Message.of("there is no such key; there are: {0}", all)));
    }

    private static Message notThere(String called, Collection<String> there) {
        String all = String.join(", ", there);
        return NearestWord.to(called, there)
                .map(
                        near ->
                                Message.of(
                                        "`{0}` is nothing that can be hidden here; did you mean"
                                                + " `{1}`? There are: {2}",
                                        called, near, all))
                .orElseGet(
                        () ->
                                Message.of(
                                        "`{0}` is nothing that can be hidden here; there are: {1}",
                                        called, all));
    }

    private void problem(String path, Message message) {
        problems.add(new Problem(path, message));
    }

    /** Writes a classroom, the file whole or not at all. */
    public static void write(Classroom classroom, Path file) throws IOException {
        JsonObject hidden = new JsonObject();
        classroom
                .hidden()
                .forEach(
                        (part, names) -> {
                            JsonArray list = new JsonArray();
                            names.forEach(list::add);
                            hidden.add(part.key(), list);
                        });
        JsonObject tree = new JsonObject();
        tree.addProperty(NAME, classroom.name());
        tree.add(HIDDEN, hidden);
        KIND.write(tree, file);
    }
}
