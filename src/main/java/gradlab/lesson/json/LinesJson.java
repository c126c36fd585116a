package gradlab.lesson.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which line of a file each of its JSON paths stands. */
final class LinesJson {
    private static final Pattern LINE = Pattern.compile(" at line (\\d+) ");

    private final Map<String, Integer> lines = new HashMap<>();

    private LinesJson() {}

    /** The lines of a text; what follows a mistake in it has none. */
    static LinesJson of(String text) {
        LinesJson found = new LinesJson();
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            found.walk(reader, "");
        } catch (IOException | IllegalStateException cut) {
            // What cannot be read is complained of by whoever reads it.
        }
        return found;
    }

    /** The line of a path, or of the nearest above it; 0 for none. */
    int of(String path, int otherwise) {
        String at = path;
        while (!at.isEmpty()) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            int dot = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
            at = dot < 0 ? "" : at.substring(0, dot);
        }
        return otherwise;
    }

    private void walk(JsonReader reader, String path) throws IOException {
        switch (reader.peek()) {
            case BEGIN_OBJECT -> {
                note(reader, path);
                reader.beginObject();
                while (reader.hasNext()) {
                    String key = reader.nextName();
                    String at = path.isEmpty() ? key : path + "." + key;
                    note(reader, at);
                    walk(reader, at);
                }
                reader.endObject();
            }
            case BEGIN_ARRAY -> {
                note(reader, path);
                reader.beginArray();
                for (int i = 0; reader.hasNext(); i++) {
                    walk(reader, path + "[" + i + "]");
                }
                reader.endArray();
            }
            default -> {
                note(reader, path);
                reader.skipValue();
            }
        }
    }

    private void note(JsonReader reader, String path) {
        Matcher line = LINE.matcher(reader.toString());
        if (line.find()) {
            lines.putIfAbsent(path, Integer.parseInt(line.group(1)));
        }
    }
}
