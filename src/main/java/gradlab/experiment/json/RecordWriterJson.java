package gradlab.experiment.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import gradlab.knob.AsText;
import gradlab.knob.Bare;
import gradlab.knob.KnobField;
import gradlab.knob.Knobs;
import gradlab.knob.Words;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a JSON tree from records: what differs from the defaults, and what is essential. */
public final class RecordWriterJson {
    private RecordWriterJson() {}

    /** The tree of a record, as an object. */
    public static JsonObject tree(Record record) {
        JsonObject object = new JsonObject();
        family(record.getClass())
                .map(Knobs::typeKey)
                .ifPresent(key -> object.addProperty(key, Knobs.typeName(record.getClass())));
        for (KnobField field : Knobs.fields(record.getClass())) {
            Object value = field.get(record);
            if (isWorthWriting(field, value)) {
                object.add(field.word(), value(value));
            }
        }
        return object;
    }

    private static boolean isWorthWriting(KnobField field, @Nullable Object value) {
        if (value == null || field.essential()) {
            return value == null ? field.defaultValue() != null : !value.equals("");
        }
        return !Knobs.hasDefaults(field.record()) || !value.equals(field.defaultValue());
    }

    /** The tree of anything that a record holds. */
    public static JsonElement value(@Nullable Object value) {
        return switch (value) {
            case null -> JsonNull.INSTANCE;
            case Record record -> record(record);
            case List<?> list -> {
                JsonArray array = new JsonArray();
                list.forEach(one -> array.add(value(one)));
                yield array;
            }
            case Map<?, ?> map -> {
                JsonObject object = new JsonObject();
                map.forEach((key, one) -> object.add(key.toString(), value(one)));
                yield object;
            }
            case Enum<?> word -> new JsonPrimitive(word.name().toLowerCase(Locale.ROOT));
            case Boolean truth -> new JsonPrimitive(truth);
            case Number number -> JsonParser.parseString(Words.number(number));
            default -> new JsonPrimitive(value.toString());
        };
    }

    /** A type alone is written as its word. */
    private static JsonElement record(Record record) {
        if (record.getClass().isAnnotationPresent(AsText.class)) {
            return new JsonPrimitive(record.toString());
        }
        if (record.getClass().isAnnotationPresent(Bare.class)) {
            return value(Knobs.fields(record.getClass()).getFirst().get(record));
        }
        JsonObject tree = tree(record);
        return tree.size() == 1 && tree.has("type") ? tree.get("type") : tree;
    }

    private static Optional<Class<?>> family(Class<? extends Record> record) {
        return Stream.<Class<?>>of(record.getInterfaces()).filter(Class::isSealed).findFirst();
    }
}
