package gradlab.experiment.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.NearestWord;
import gradlab.knob.Knobs;
import gradlab.knob.Words;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences about what is wrong in a JSON tree: what was found, where, what was expected. */
public final class ComplaintJson {
    private ComplaintJson() {}

    /** A value of the wrong kind. */
    public static String wrongKind(JsonElement found, String path, String expected) {
        return shown(found, path) + " is " + kindOf(found) + ": expected " + expected + ".";
    }

    /** A word that is not known, with the one that was probably meant. */
    public static String unknown(String word, String path, Collection<String> known) {
        String guess =
                NearestWord.to(word, known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("this word is not known here.");
        return "`" + word + "` at " + place(path) + ": " + guess;
    }

    /** A key that must be there. */
    public static String missing(String key, String path) {
        return "`" + key + "` is missing at " + place(path) + ".";
    }

    /** What a family offers. */
    static String oneOf(Class<?> family) {
        return "Expected " + kind(family) + ": " + quoted(types(family)) + ".";
    }

    /** The words of a family's records, in order. */
    public static Set<String> types(Class<?> family) {
        return Knobs.permitted(family).stream()
                .flatMap(record -> Knobs.typeNames(record).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What one of a family is called, with its article. */
    static String kind(Class<?> family) {
        String words = Words.snakeCase(family.getSimpleName()).replace('_', ' ');
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    /** Words as a sentence lists them. */
    public static String quoted(Collection<String> words) {
        return words.isEmpty() ? "nothing" : "`" + String.join("`, `", words) + "`";
    }

    /** A value and its place, as a sentence begins. */
    static String shown(JsonElement found, String path) {
        return shown(found) + " at " + place(path);
    }

    /** A value as a sentence quotes it, shortened. */
    static String shown(JsonElement found) {
        String text = found.isJsonPrimitive() ? found.getAsString() : found.toString();
        return "`" + (text.length() > 40 ? text.substring(0, 39) + "…" : text) + "`";
    }

    /** A path as a sentence names it. */
    public static String place(String path) {
        return path.isEmpty() ? "the top" : path;
    }

    private static String kindOf(JsonElement json) {
        if (json.isJsonPrimitive()) {
            JsonPrimitive primitive = json.getAsJsonPrimitive();
            return primitive.isString()
                    ? "text"
                    : primitive.isNumber() ? "a number" : "a truth value";
        }
        return json.isJsonArray() ? "a list" : json.isJsonObject() ? "an object" : "no value";
    }
}
