package gradlab.experiment.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.Problem;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A value in a JSON tree and where it stands: taken as what is expected there, or refused in a
 * sentence that names place, what was found and what was expected. All that files of runs hold is
 * read through it, so that nothing is cast.
 */
public final class ValueJson {
    private static final int MOST_DIGITS = 30;

    private final JsonElement found;
    private final @Nullable ValueJson parent;
    private final String key;

    /** A tree, and what it is called in its file; empty for the whole. */
    public ValueJson(JsonElement found, String path) {
        this(found, null, path);
    }

    // A path is put together only when somebody complains: there are millions of values.
    private ValueJson(JsonElement found, @Nullable ValueJson parent, String key) {
        this.found = found;
        this.parent = parent;
        this.key = key;
    }

    /**
     * The tree of a text.
     *
     * @throws IllegalArgumentException saying where it stops being JSON
     */
    public static ValueJson of(String text) {
        List<Problem> problems = new ArrayList<>();
        JsonElement tree = DocumentJson.parse(text, problems);
        if (tree == null || !problems.isEmpty()) {
            throw new SentenceException(Message.plain(problems.getFirst().toString()), null);
        }
        return new ValueJson(tree, "");
    }

    /** What stands there, for a reader of trees. */
    public JsonElement tree() {
        return found;
    }

    /** Where it stands, such as {@code epochs[3].loss}. */
    public String path() {
        if (parent == null) {
            return key;
        }
        String before = parent.path();
        return before.isEmpty() || key.startsWith("[") ? before + key : before + "." + key;
    }

    // ---- what it holds

    /** The value of a key that must be there. */
    public ValueJson at(String name) {
        JsonElement value = object().get(name);
        if (value == null) {
            throw new SentenceException(ComplaintJson.missing(name, path()), null);
        }
        return new ValueJson(value, this, name);
    }

    /** The value of a key; null where it is not there, or is {@code null}. */
    public @Nullable ValueJson find(String name) {
        JsonElement value = object().get(name);
        return value == null || value.isJsonNull() ? null : new ValueJson(value, this, name);
    }

    /** All keys and values. */
    public Map<String, ValueJson> entries() {
        Map<String, ValueJson> entries = new LinkedHashMap<>();
        object().asMap()
                .forEach((name, value) -> entries.put(name, new ValueJson(value, this, name)));
        return entries;
    }

    /** The values of a list. */
    public List<ValueJson> list() {
        JsonArray array = array();
        List<ValueJson> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            values.add(element(array, i));
        }
        return values;
    }

    /** The texts of a list. */
    public List<String> texts() {
        return list().stream().map(ValueJson::text).toList();
    }

    /** Whether it is a list whose first value is a list. */
    public boolean isTable() {
        return found instanceof JsonArray array
                && !array.isEmpty()
                && array.get(0) instanceof JsonArray;
    }

    private JsonObject object() {
        if (found instanceof JsonObject object) {
            return object;
        }
        throw wrong("an object in { }");
    }

    private JsonArray array() {
        if (found instanceof JsonArray array) {
            return array;
        }
        throw wrong("a list in [ ]");
    }

    private ValueJson element(JsonArray array, int index) {
        return new ValueJson(array.get(index), this, "[" + index + "]");
    }

    // ---- what it is

    /** Text in quotes. */
    public String text() {
        if (found instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw wrong("text in quotes");
    }

    /** {@code true} or {@code false}. */
    public boolean yes() {
        if (found instanceof JsonPrimitive primitive && primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        throw wrong("true or false");
    }

    /** A word of an enumeration, in small letters. */
    public <E extends Enum<E>> E word(Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E one : type.getEnumConstants()) {
            String word = one.name().toLowerCase(Locale.ROOT);
            if (word.equals(text().toLowerCase(Locale.ROOT))) {
                return one;
            }
            words.add(word);
        }
        throw wrong("one of {0}", ComplaintJson.quoted(words));
    }

    /** A whole number within bounds, both of them included. */
    public int whole(int least, int most) {
        return (int) whole((long) least, most);
    }

    /** A whole number within bounds, both of them included. */
    public long whole(long least, long most) {
        Long value =
                found instanceof JsonPrimitive primitive && primitive.isNumber()
                        ? exact(primitive.getAsString())
                        : null;
        if (value == null || value < least || value > most) {
            throw wrong(
                    most == Integer.MAX_VALUE || most == Long.MAX_VALUE
                            ? "a whole number, {0} or more"
                            : "a whole number from {0} to {1}",
                    least,
                    most);
        }
        return value;
    }

    private static @Nullable Long exact(String digits) {
        try {
            return digits.length() > MOST_DIGITS ? null : new BigDecimal(digits).longValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return null;
        }
    }

    /** A finite number. */
    public double finite() {
        double value = number();
        if (!Double.isFinite(value)) {
            throw wrong("a number");
        }
        return value;
    }

    /** A number; one that is not finite is a word in quotes. */
    public double number() {
        if (found instanceof JsonPrimitive primitive) {
            double value = value(primitive, primitive.getAsString());
            if (primitive.isString() || Double.isFinite(value)) {
                return value;
            }
        }
        throw wrong("a number");
    }

    /** A number as the nearest float. */
    public float single() {
        double wide = number();
        // Once from the digits, since going by way of a double may round twice.
        float value = Double.isFinite(wide) ? Float.parseFloat(found.getAsString()) : (float) wide;
        if (Float.isInfinite(value) && Double.isFinite(wide)) {
            throw wrong("a number up to 3.4e38");
        }
        return value;
    }

    /** The numbers of a list. */
    public float[] singles() {
        JsonArray array = array();
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = element(array, i).single();
        }
        return values;
    }

    private double value(JsonPrimitive primitive, String text) {
        if (primitive.isNumber()) {
            return Double.parseDouble(text);
        }
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw wrong("a number");
        };
    }

    /** The complaint that something else was expected here. */
    public IllegalArgumentException wrong(String expected, Object... arguments) {
        Message wanted = Message.of(expected, arguments);
        return new SentenceException(ComplaintJson.wrongKind(found, path(), wanted), null);
    }
}
