package gradlab.experiment.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.experiment.Problem;
import gradlab.knob.AsText;
import gradlab.knob.Bare;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.knob.WrittenRecords;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes records from a JSON tree by what the records say of themselves. It goes on after a problem,
 * so that all of them are reported.
 */
public final class RecordReaderJson {
    /** How many complaints about a file are worth making. */
    static final int ENOUGH = 20;

    /** Layers, phases, steps of a lesson, … */
    private static final int MOST_PARTS = 5000;

    /** Names, numbers, … */
    private static final int MOST_WORDS = 20_000;

    /** There are complaints enough. */
    private static final class EnoughException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final transient Message said =
                Message.of(
                        "There is more that is wrong; these are the first {0} complaints.", ENOUGH);
    }

    private final List<Problem> problems;
    private final ValueReaderJson values;

    /** Reports into a list. */
    public RecordReaderJson(List<Problem> problems) {
        this.problems = problems;
        this.values = new ValueReaderJson(problems);
    }

    /**
     * The record, or null when there was a problem.
     *
     * @param type a record, or a sealed family of them
     * @param path where the tree stands in its file; empty for the whole
     */
    public <T> @Nullable T read(JsonElement tree, Class<T> type, String path) {
        int before = problems.size();
        Object result;
        try {
            result = readAny(tree, type, path);
        } catch (EnoughException more) {
            problems.add(new Problem("", more.said));
            return null;
        }
        return problems.size() == before ? type.cast(result) : null;
    }

    /**
     * A value for one setting, or null: where it is none, and after a problem.
     *
     * @param path where the value stands, as a sentence names it
     */
    public @Nullable Object readValue(JsonElement json, KnobField field, String path) {
        if (json.isJsonNull() && field.nullable()) {
            return null;
        }
        Object value = readAny(json, field.genericType(), path);
        Message violation = value == null ? null : field.violation(value);
        return violation == null
                ? value
                : report(path, Message.of("{0}: {1}.", ComplaintJson.shown(json, path), violation));
    }

    /**
     * Any value that records can hold, or null after a problem.
     *
     * @param path where the value stands, as a sentence names it
     */
    public @Nullable Object readAny(JsonElement json, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? map(json, arguments[1], path)
                    : list(json, arguments[0], path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isAnnotationPresent(AsText.class)) {
            return parsed(json, plain, path);
        }
        if (plain.isRecord()) {
            return record(json, plain.asSubclass(Record.class), path, Set.of());
        }
        // An enumeration whose constants have bodies is sealed as well.
        return plain.isSealed() && !plain.isEnum()
                ? member(json, plain, path)
                : values.read(json, plain, path);
    }

    private @Nullable Object parsed(JsonElement json, Class<?> record, String path) {
        Object text = values.read(json, String.class, path);
        try {
            return text == null ? null : WrittenRecords.parse(record, (String) text);
        } catch (IllegalArgumentException e) {
            return report(
                    path, Message.of("At {0}: {1}.", ComplaintJson.place(path), Message.from(e)));
        }
    }

    private @Nullable Object record(
            JsonElement json, Class<? extends Record> record, String path, Set<String> alsoKnown) {
        Set<String> known = new LinkedHashSet<>(alsoKnown);
        Knobs.fields(record).forEach(field -> known.add(field.word()));
        if (!json.isJsonObject()) {
            Message expected = Message.of("an object with {0}", ComplaintJson.quoted(known));
            return report(path, ComplaintJson.wrongKind(json, path, expected));
        }
        JsonObject object = json.getAsJsonObject();
        int before = problems.size();
        reportUnknown(object, known, path);
        Map<String, @Nullable Object> components = new HashMap<>();
        for (KnobField field : Knobs.fields(record)) {
            components.put(field.word(), component(object, field, path));
        }
        if (problems.size() > before) {
            return null;
        }
        try {
            return Knobs.make(record, field -> components.get(field.word()));
        } catch (IllegalArgumentException e) {
            return report(
                    path, Message.of("At {0}: {1}.", ComplaintJson.place(path), Message.from(e)));
        }
    }

    private @Nullable Object component(JsonObject object, KnobField field, String path) {
        String at = join(path, field.word());
        JsonElement json = object.get(field.word());
        if (json == null) {
            return field.required()
                    ? report(at, ComplaintJson.missing(field.word(), path))
                    : field.defaultValue();
        }
        return readValue(json, field, at);
    }

    private void reportUnknown(JsonObject object, Set<String> known, String path) {
        for (String key : object.keySet()) {
            if (!known.contains(key)) {
                String at = join(path, key);
                report(
                        at,
                        KerasWordsJson.key(key, object.get(key), at, known)
                                .orElseGet(
                                        () ->
                                                Message.of(
                                                        "{0} Expected here: {1}.",
                                                        ComplaintJson.unknown(key, at, known),
                                                        ComplaintJson.quoted(known))));
            }
        }
    }

    private @Nullable Object member(JsonElement json, Class<?> family, String path) {
        if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isString()) {
            return member(json.getAsString(), new JsonObject(), family, path);
        }
        if (json.isJsonNull() && find(family, "none").isPresent()) {
            return member("none", new JsonObject(), family, path);
        }
        if (!json.isJsonObject()) {
            Message expected =
                    Message.of(
                            "{0}, as a word or an object with `{1}`",
                            ComplaintJson.kind(family), Knobs.typeKey(family));
            return report(path, ComplaintJson.wrongKind(json, path, expected));
        }
        String key = Knobs.typeKey(family);
        JsonElement type = json.getAsJsonObject().get(key);
        String at = join(path, key);
        Optional<Class<? extends Record>> bare =
                Knobs.permitted(family).stream()
                        .filter(record -> record.isAnnotationPresent(Bare.class))
                        .findFirst();
        if (type == null && bare.isPresent()) {
            JsonObject whole = new JsonObject();
            whole.add(Knobs.fields(bare.get()).getFirst().word(), json);
            return record(whole, bare.get(), path, Set.of());
        }
        if (type == null) {
            Message missing = ComplaintJson.missing(key, path);
            return report(at, Message.of("{0} {1}", missing, ComplaintJson.oneOf(family)));
        }
        return type.isJsonPrimitive() && type.getAsJsonPrimitive().isString()
                ? member(type.getAsString(), json.getAsJsonObject(), family, path)
                : report(at, ComplaintJson.wrongKind(type, at, Message.of("a word in quotes")));
    }

    private @Nullable Object member(String word, JsonObject object, Class<?> family, String path) {
        Optional<Class<? extends Record>> record = find(family, word);
        if (record.isPresent()) {
            return record(object, record.get(), path, Set.of(Knobs.typeKey(family)));
        }
        Set<String> known = ComplaintJson.types(family);
        return report(
                path,
                KerasWordsJson.type(word, path, family, known)
                        .orElseGet(
                                () ->
                                        Message.of(
                                                "{0} {1}",
                                                ComplaintJson.unknown(word, path, known),
                                                ComplaintJson.oneOf(family))));
    }

    private static Optional<Class<? extends Record>> find(Class<?> family, String word) {
        return Knobs.permitted(family).stream()
                .filter(record -> Knobs.typeNames(record).contains(word))
                .findFirst();
    }

    /** A text alone may stand for the list of it. */
    private @Nullable Object list(JsonElement json, Type element, String path) {
        if (!json.isJsonArray()) {
            boolean alone = element == String.class && json.isJsonPrimitive();
            Object one = alone ? readAny(json, element, path) : null;
            return alone
                    ? one == null ? null : List.of(one)
                    : report(
                            path, ComplaintJson.wrongKind(json, path, Message.of("a list in [ ]")));
        }
        int most = isPart(element) ? MOST_PARTS : MOST_WORDS;
        if (json.getAsJsonArray().size() > most) {
            return report(
                    path,
                    Message.of(
                            "The list at {0} has {1} entries; at most {2} are read.",
                            ComplaintJson.place(path), json.getAsJsonArray().size(), most));
        }
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < json.getAsJsonArray().size(); i++) {
            requireFew();
            Object one = readAny(json.getAsJsonArray().get(i), element, path + "[" + i + "]");
            if (one != null) {
                elements.add(one);
            }
        }
        return elements;
    }

    private static boolean isPart(Type element) {
        return !(element instanceof Class<?> plain) || plain.isRecord() || plain.isSealed();
    }

    private @Nullable Object map(JsonElement json, Type element, String path) {
        if (!json.isJsonObject()) {
            return report(
                    path, ComplaintJson.wrongKind(json, path, Message.of("an object in { }")));
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : json.getAsJsonObject().entrySet()) {
            requireFew();
            Object one = readAny(entry.getValue(), element, join(path, entry.getKey()));
            if (one != null) {
                entries.put(entry.getKey(), one);
            }
        }
        return entries;
    }

    private @Nullable Object report(String path, Message message) {
        requireFew();
        problems.add(new Problem(path, message));
        return null;
    }

    /** Nobody reads more, and a file full of mistakes would take minutes to complain of. */
    private void requireFew() {
        if (problems.size() >= ENOUGH) {
            throw new EnoughException();
        }
    }

    private static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
