package gradlab.experiment.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.data.prepare.Split;

/**
 * The shares of a split beside validation rows of another source: where none is said for validation
 * it is 0, and training, where nothing is said of it either, takes what the test rows leave.
 */
final class ValidationShareJson {
    private static final String SPLIT = "split";
    private static final String VALIDATION = "validation";

    private ValidationShareJson() {}

    /** Says in a tree that was read what it leaves open. */
    static void fill(JsonObject file) {
        if (!validates(file)) {
            return;
        }
        JsonObject data = file.getAsJsonObject("data");
        JsonElement given = data.has(SPLIT) ? data.get(SPLIT) : new JsonObject();
        if (!(given instanceof JsonObject split) || split.has(VALIDATION)) {
            return;
        }
        split.addProperty(VALIDATION, 0);
        if (!split.has("train")) {
            split.addProperty("train", 1 - share(split.get("test")));
        }
        data.add(SPLIT, split);
    }

    private static double share(JsonElement test) {
        return test instanceof JsonPrimitive number && number.isNumber()
                ? Math.clamp(number.getAsDouble(), 0, 1)
                : 0;
    }

    /** Leaves nothing open in a tree that is written. */
    static void writeOut(JsonObject file, Split split) {
        if (validates(file)) {
            JsonObject data = file.getAsJsonObject("data");
            JsonObject written = data.has(SPLIT) ? data.getAsJsonObject(SPLIT) : new JsonObject();
            written.add(VALIDATION, RecordWriterJson.value(split.validation()));
            data.add(SPLIT, written);
        }
    }

    private static boolean validates(JsonObject file) {
        return file.get("data") instanceof JsonObject data
                && data.has("validation_source")
                && !data.get("validation_source").isJsonNull();
    }
}
