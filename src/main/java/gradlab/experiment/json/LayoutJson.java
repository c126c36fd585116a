package gradlab.experiment.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import java.util.Map;
import java.util.StringJoiner;

/** Lays a JSON tree out for reading: what fits on a line stands on one. */
public final class LayoutJson {
    private static final int WIDTH = 100;

    private LayoutJson() {}

    /** The text, ending in a line break. */
    public static String text(JsonElement tree) {
        return laidOut(tree, "", 0) + "\n";
    }

    private static String laidOut(JsonElement tree, String indent, int used) {
        String flat = flat(tree);
        boolean top = indent.isEmpty() && used == 0;
        boolean fits = indent.length() + used + flat.length() < WIDTH;
        if (tree.isJsonPrimitive() || (fits && !top)) {
            return flat;
        }
        String inner = indent + "  ";
        boolean object = tree.isJsonObject();
        StringJoiner lines =
                new StringJoiner(
                        ",\n" + inner,
                        (object ? "{\n" : "[\n") + inner,
                        "\n" + indent + (object ? "}" : "]"));
        lines.setEmptyValue(flat);
        if (tree instanceof JsonObject members) {
            for (Map.Entry<String, JsonElement> member : members.entrySet()) {
                String key = new JsonPrimitive(member.getKey()) + ": ";
                lines.add(key + laidOut(member.getValue(), inner, key.length()));
            }
        } else if (tree instanceof JsonArray elements) {
            elements.forEach(element -> lines.add(laidOut(element, inner, 0)));
        }
        return lines.toString();
    }

    private static String flat(JsonElement tree) {
        if (tree instanceof JsonObject object) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            object.asMap()
                    .forEach(
                            (key, value) ->
                                    members.add(new JsonPrimitive(key) + ": " + flat(value)));
            return members.toString();
        }
        if (tree instanceof JsonArray array) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            array.forEach(element -> elements.add(flat(element)));
            return elements.toString();
        }
        return tree.toString();
    }
}
