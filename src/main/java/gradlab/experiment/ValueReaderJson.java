package gradlab.experiment;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Makes numbers, texts, truth values and words of an enumeration from JSON. */
final class ValueReaderJson {
    private final List<Problem> problems;

    ValueReaderJson(List<Problem> problems) {
        this.problems = problems;
    }

    /** The value, or null after a reported problem. */
    @Nullable Object read(JsonElement json, Class<?> type, String path) {
        if (type.isEnum()) {
            return constant(json, type, path);
        }
        JsonPrimitive found = json.isJsonPrimitive() ? json.getAsJsonPrimitive() : null;
        if (type == String.class) {
            return found != null && found.isString()
                    ? found.getAsString()
                    : wrong(json, path, "text in quotes");
        }
        if (type == boolean.class || type == Boolean.class) {
            return found != null && found.isBoolean()
                    ? (Object) found.getAsBoolean()
                    : wrong(json, path, "true or false");
        }
        return number(json, found, type, path);
    }

    private @Nullable Object number(
            JsonElement json, @Nullable JsonPrimitive found, Class<?> type, String path) {
        boolean fraction = type == double.class || type == Double.class;
        Object value =
                found == null || !found.isNumber()
                        ? null
                        : fraction ? finite(found) : whole(found, type);
        return value != null ? value : wrong(json, path, fraction ? "a number" : "a whole number");
    }

    private static @Nullable Object finite(JsonPrimitive number) {
        double value = number.getAsDouble();
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable Object whole(JsonPrimitive number, Class<?> type) {
        String digits = number.getAsString();
        if (digits.length() > 30) {
            return null;
        }
        try {
            BigDecimal exact = new BigDecimal(digits);
            return type == long.class || type == Long.class
                    ? (Object) exact.longValueExact()
                    : (Object) exact.intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private @Nullable Object constant(JsonElement json, Class<?> type, String path) {
        Map<String, Object> known = new LinkedHashMap<>();
        Stream.of(type.getEnumConstants())
                .forEach(one -> known.put(((Enum<?>) one).name().toLowerCase(Locale.ROOT), one));
        String choices = "one of " + ComplaintJson.quoted(known.keySet());
        if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isString()) {
            return wrong(json, path, choices);
        }
        String word = json.getAsString();
        Object found = known.get(word);
        if (found == null) {
            String guess = ComplaintJson.unknown(word, path, known.keySet());
            problems.add(new Problem(path, guess + " Expected " + choices + "."));
        }
        return found;
    }

    private @Nullable Object wrong(JsonElement found, String path, String expected) {
        problems.add(new Problem(path, ComplaintJson.wrongKind(found, path, expected)));
        return null;
    }
}
