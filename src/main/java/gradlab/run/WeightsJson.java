package gradlab.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSyntaxException;
import com.google.gson.stream.JsonWriter;

import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weights as files hold them: an object a layer, kernels as [inputs][units]. */
final class WeightsJson {
    private static final String KERNEL = "kernel";
    private static final Pattern PLACE = Pattern.compile("line (\\d+) column (\\d+)");

    private WeightsJson() {}

    static void write(Weights weights, Writer to) throws IOException {
        JsonWriter out = new JsonWriter(to);
        out.beginArray();
        for (LayerWeights layer : weights.layers()) {
            out.beginObject().name("layer").value(layer.layer());
            for (Map.Entry<String, float[]> array : layer.arrays().entrySet()) {
                out.name(array.getKey());
                if (array.getKey().equals(KERNEL)) {
                    writeKernel(out, array.getValue(), layer.rows().getOrDefault(KERNEL, 1));
                } else {
                    NumberJson.write(out, array.getValue(), 0, array.getValue().length);
                }
            }
            out.endObject();
        }
        out.endArray().flush();
    }

    private static void writeKernel(JsonWriter out, float[] kernel, int rows) throws IOException {
        int units = kernel.length / rows;
        out.beginArray();
        for (int row = 0; row < rows; row++) {
            NumberJson.write(out, kernel, row * units, (row + 1) * units);
        }
        out.endArray();
    }

    /**
     * The weights of a text.
     *
     * @throws IllegalArgumentException saying what is not as it should be
     */
    static Weights read(String text) {
        try {
            List<LayerWeights> layers = new ArrayList<>();
            for (JsonElement layer : JsonParser.parseString(text).getAsJsonArray()) {
                layers.add(layer(layer.getAsJsonObject()));
            }
            return new Weights(List.copyOf(layers));
        } catch (JsonSyntaxException | IllegalStateException | UnsupportedOperationException e) {
            throw new IllegalArgumentException(
                    "This is no file of weights: a JSON list is expected, of objects such as"
                        + " {\"layer\": \"hidden1\", \"kernel\": [[0.1, 0.2]], \"bias\": [0, 0]},"
                        + " and it is not that"
                            + where(e),
                    e);
        }
    }

    /** Where a text stops being JSON, as the parser says it. */
    private static String where(Exception e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find()
                ? " from line %s, column %s on.".formatted(place.group(1), place.group(2))
                : ".";
    }

    private static LayerWeights layer(JsonObject object) {
        JsonElement name = object.get("layer");
        if (name == null) {
            throw new IllegalArgumentException("a layer's weights lack the key `layer`, its name");
        }
        Map<String, float[]> arrays = new LinkedHashMap<>();
        Map<String, Integer> rows = new LinkedHashMap<>();
        object.asMap()
                .forEach(
                        (key, value) -> {
                            if (!key.equals("layer")) {
                                rows.put(key, rows(value.getAsJsonArray()));
                                arrays.put(key, numbers(value.getAsJsonArray()));
                            }
                        });
        return new LayerWeights(name.getAsString(), arrays, rows);
    }

    private static int rows(JsonArray array) {
        return !array.isEmpty() && array.get(0).isJsonArray() ? array.size() : 1;
    }

    private static float[] numbers(JsonArray array) {
        if (rows(array) == 1 && (array.isEmpty() || !array.get(0).isJsonArray())) {
            return vector(array);
        }
        int units = array.get(0).getAsJsonArray().size();
        float[] all = new float[array.size() * units];
        for (int row = 0; row < array.size(); row++) {
            float[] one = vector(array.get(row).getAsJsonArray());
            if (one.length != units) {
                throw new IllegalArgumentException(
                        "row %d of a kernel has %d numbers, but the first has %d"
                                .formatted(row + 1, one.length, units));
            }
            System.arraycopy(one, 0, all, row * units, units);
        }
        return all;
    }

    private static float[] vector(JsonArray array) {
        float[] values = new float[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(array.get(i));
        }
        return values;
    }

    private static float number(JsonElement json) {
        try {
            if (json.isJsonPrimitive()) {
                return NumberJson.read(json);
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(
                "%s stands where a weight is expected, a number".formatted(json));
    }
}
