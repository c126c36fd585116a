package gradlab.experiment.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import gradlab.experiment.Problem;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads text as a JSON tree, strictly: what is cut short, doubled or misspelled is a problem. */
public final class DocumentJson {
    private static final int LONG_PATH = 80;
    private static final int MOST_KEYS = 20_000;
    private static final Pattern PLACE =
            Pattern.compile(" at line (\\d+) column (\\d+) path (\\S+)");

    private final List<Problem> problems;

    private DocumentJson(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The tree.
     *
     * @param problems receives what is wrong
     * @return null when the text is not JSON
     */
    public static @Nullable JsonElement parse(String text, List<Problem> problems) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            problems.add(
                    new Problem("", Message.of("The file is empty; a JSON object is expected.")));
            return null;
        }
        JsonReader reader = new JsonReader(new StringReader(plain));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement tree = new DocumentJson(problems).read(reader, "");
            if (!ended(reader)) {
                problems.add(
                        new Problem(
                                "", Message.of("There is more text after the end of the JSON.")));
            }
            return tree;
        } catch (IOException | IllegalStateException e) {
            problems.add(new Problem("", sentence(String.valueOf(e.getMessage()))));
            return null;
        }
    }

    /**
     * Reports a file whose {@code format} or {@code version} is another than expected.
     *
     * @return whether the file is of that format and version
     */
    public static boolean checkHeader(
            JsonElement tree, String format, int version, List<Problem> problems) {
        int before = problems.size();
        if (!tree.isJsonObject()) {
            problems.add(new Problem("", Message.of("The file must hold a JSON object: { … }.")));
            return false;
        }
        expect(tree.getAsJsonObject(), "format", new JsonPrimitive(format), problems);
        expect(tree.getAsJsonObject(), "version", new JsonPrimitive(version), problems);
        return problems.size() == before;
    }

    private static void expect(
            JsonObject root, String key, JsonPrimitive expected, List<Problem> problems) {
        JsonElement found = root.get(key);
        if (found == null) {
            problems.add(
                    new Problem(
                            key, Message.of("`{0}` is missing: it must be {1}.", key, expected)));
        } else if (!found.equals(expected)) {
            problems.add(
                    new Problem(
                            key,
                            Message.of(
                                    "{0} at {1}: expected {2}.",
                                    ComplaintJson.shown(found), key, expected)));
        }
    }

    private static boolean ended(JsonReader reader) {
        try {
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException e) {
            return false;
        }
    }

    private JsonElement read(JsonReader reader, String path) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> readObject(reader, path);
            case BEGIN_ARRAY -> readArray(reader, path);
            case STRING -> new JsonPrimitive(reader.nextString());
            case NUMBER -> JsonParser.parseString(reader.nextString());
            case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
            default -> {
                reader.nextNull();
                yield JsonNull.INSTANCE;
            }
        };
    }

    private JsonObject readObject(JsonReader reader, String path) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String key = reader.nextName();
            String at = path.isEmpty() ? key : path + "." + key;
            if (object.size() == MOST_KEYS) {
                problems.add(new Problem(path, tooMany(path)));
                skipRest(reader);
                break;
            }
            JsonElement value = read(reader, at);
            if (!object.has(key)) {
                object.add(key, value);
            } else if (problems.size() < RecordReaderJson.ENOUGH) {
                problems.add(
                        new Problem(at, Message.of("`{0}` at {1} stands there twice.", key, at)));
            }
        }
        reader.endObject();
        return object;
    }

    private static Message tooMany(String path) {
        return Message.of(
                "The object at {0} has more than {1} entries; only these are read.",
                ComplaintJson.place(path), MOST_KEYS);
    }

    private static void skipRest(JsonReader reader) throws IOException {
        reader.skipValue();
        while (reader.hasNext()) {
            var unused = reader.nextName();
            reader.skipValue();
        }
    }

    private JsonArray readArray(JsonReader reader, String path) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(read(reader, path + "[" + array.size() + "]"));
        }
        reader.endArray();
        return array;
    }

    /** What a parser complained of, as a sentence with line and column. */
    public static Message sentence(String complaint) {
        Matcher place = PLACE.matcher(complaint);
        if (!place.find()) {
            return Message.of("This is not JSON: {0}.", complaint.lines().findFirst().orElse(""));
        }
        String what = complaint.substring(0, place.start());
        String path = place.group(3).replaceFirst("^\\$\\.?", "");
        return Message.of(
                "Line {0}, column {1}{2}: {3}.",
                place.group(1),
                place.group(2),
                path.isEmpty() ? "" : " (" + shortened(path) + ")",
                plainly(what));
    }

    /** A path's end, where it is longer than anybody reads. */
    private static String shortened(String path) {
        return path.length() <= LONG_PATH ? path : "…" + path.substring(path.length() - LONG_PATH);
    }

    private static Message plainly(String complaint) {
        if (complaint.startsWith("End of input") || complaint.startsWith("Unterminated string")) {
            return Message.of(
                    "the file ends in the middle; a bracket, brace or quote is not closed");
        }
        if (complaint.startsWith("Unescaped control characters")) {
            return Message.of(
                    "a text is not closed by a quote before its line ends; perhaps the file is cut"
                            + " short here");
        }
        if (complaint.startsWith("Nesting limit")) {
            return Message.of(
                    "brackets and braces stand in each other deeper than in any such file");
        }
        if (complaint.contains("setStrictness")) {
            return Message.of(
                    "this is not JSON; look for a missing comma, quote or bracket, or for a"
                            + " comment");
        }
        return Message.of("this is not JSON, {0}", complaint.toLowerCase(Locale.ROOT));
    }
}
