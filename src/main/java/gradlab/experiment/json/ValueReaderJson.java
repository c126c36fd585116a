package gradlab.experiment.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.Problem;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Makes numbers, texts, truth values and words of an enumeration from JSON. */
final class ValueReaderJson {
    private static final Map<Double, String> LIMITS =
            Map.of(
                    Double.MAX_VALUE,
                    "a number up to 1.797e308",
                    (double) Long.MAX_VALUE,
                    "a whole number up to 9,223,372,036,854,775,807",
                    (double) Integer.MAX_VALUE,
                    "a whole number up to 2,147,483,647");

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
        if (value != null) {
            return value;
        }
        double bound =
                fraction ? Double.MAX_VALUE : isLong(type) ? Long.MAX_VALUE : Integer.MAX_VALUE;
        return found != null && found.isNumber() && Math.abs(found.getAsDouble()) > bound
                ? tooLarge(json, path, bound)
                : wrong(json, path, fraction ? "a number" : "a whole number");
    }

    private static boolean isLong(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    private @Nullable Object tooLarge(JsonElement found, String path, double bound) {
        problems.add(
                new Problem(
                        path,
                        ComplaintJson.shown(found, path)
                                + " is too large: %s is expected.".formatted(LIMITS.get(bound))));
        return null;
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
            return isLong(type) ? (Object) exact.longValueExact() : (Object) exact.intValueExact();
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
