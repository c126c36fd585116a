package gradlab.experiment.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.Problem;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Makes numbers, texts, truth values and words of an enumeration from JSON. */
final class ValueReaderJson {
    private static final Map<Double, Message> LIMITS =
            Map.of(
                    Double.MAX_VALUE,
                    Message.of("a number up to {0}", "1.797e308"),
                    (double) Long.MAX_VALUE,
                    Message.of("a whole number up to {0}", Long.MAX_VALUE),
                    (double) Integer.MAX_VALUE,
                    Message.of("a whole number up to {0}", Integer.MAX_VALUE));

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
                    : wrong(json, path, Message.of("text in quotes"));
        }
        if (type == boolean.class || type == Boolean.class) {
            return found != null && found.isBoolean()
                    ? (Object) found.getAsBoolean()
                    : wrong(json, path, Message.of("true or false"));
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
                : wrong(json, path, Message.of(fraction ? "a number" : "a whole number"));
    }

    private static boolean isLong(Class<?> type) {
        return type == long.class || type == Long.class;
    }

    private @Nullable Object tooLarge(JsonElement found, String path, double bound) {
        problems.add(
                new Problem(
                        path,
                        Message.of(
                                "{0} is too large: {1} is expected.",
                                ComplaintJson.shown(found, path),
                                Objects.requireNonNull(LIMITS.get(bound)))));
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
        Message choices = Message.of("one of {0}", ComplaintJson.quoted(known.keySet()));
        if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isString()) {
            return wrong(json, path, choices);
        }
        String word = json.getAsString();
        Object found = known.get(word);
        if (found == null) {
            Message guess = ComplaintJson.unknown(word, path, known.keySet());
            problems.add(new Problem(path, Message.of("{0} Expected {1}.", guess, choices)));
        }
        return found;
    }

    private @Nullable Object wrong(JsonElement found, String path, Message expected) {
        problems.add(new Problem(path, ComplaintJson.wrongKind(found, path, expected)));
        return null;
    }
}
