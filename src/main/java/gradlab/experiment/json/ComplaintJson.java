package gradlab.experiment.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

import gradlab.experiment.NearestWord;
import gradlab.knob.Knobs;
import gradlab.knob.Words;
import gradlab.text.Message;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The sentences about what is wrong in a JSON tree: what was found, where, what was expected. */
public final class ComplaintJson {
    private ComplaintJson() {}

    /** A value of the wrong kind. */
    public static Message wrongKind(JsonElement found, String path, Message expected) {
        return Message.of("{0} is {1}: expected {2}.", shown(found, path), kindOf(found), expected);
    }

    /** A word that is not known, with the one that was probably meant. */
    public static Message unknown(String word, String path, Collection<String> known) {
        Message guess =
                NearestWord.to(word, known)
                        .map(near -> Message.of("did you mean `{0}`?", near))
                        .orElse(Message.of("this word is not known here."));
        return Message.of("`{0}` at {1}: {2}", word, place(path), guess);
    }

    /** A key that must be there. */
    public static Message missing(String key, String path) {
        return Message.of("`{0}` is missing at {1}.", key, place(path));
    }

    /** What a family offers. */
    static Message oneOf(Class<?> family) {
        return Message.of("Expected {0}: {1}.", kind(family), quoted(types(family)));
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
    public static Message quoted(Collection<String> words) {
        return words.isEmpty()
                ? Message.of("nothing")
                : Message.plain("`" + String.join("`, `", words) + "`");
    }

    /** A value and its place, as a sentence begins. */
    static Message shown(JsonElement found, String path) {
        return Message.of("{0} at {1}", shown(found), place(path));
    }

    /** A value as a sentence quotes it, shortened. */
    static String shown(JsonElement found) {
        String text = found.isJsonPrimitive() ? found.getAsString() : found.toString();
        return "`" + (text.length() > 40 ? text.substring(0, 39) + "…" : text) + "`";
    }

    /** A path as a sentence names it. */
    public static Message place(String path) {
        return path.isEmpty() ? Message.of("the top") : Message.plain(path);
    }

    private static Message kindOf(JsonElement json) {
        if (json.isJsonPrimitive()) {
            JsonPrimitive primitive = json.getAsJsonPrimitive();
            return primitive.isString()
                    ? Message.of("text")
                    : Message.of(primitive.isNumber() ? "a number" : "a truth value");
        }
        return json.isJsonArray()
                ? Message.of("a list")
                : Message.of(json.isJsonObject() ? "an object" : "no value");
    }
}
