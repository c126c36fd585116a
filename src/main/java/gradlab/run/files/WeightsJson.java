package gradlab.run.files;

import com.google.gson.stream.JsonWriter;

import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.experiment.json.ValueJson;
import gradlab.text.Message;
import gradlab.text.SentenceException;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Weights as files hold them: an object a layer, kernels as [inputs][units]. */
public final class WeightsJson {
    private static final String EXAMPLE =
            "{\"layer\": \"hidden1\", \"kernel\": [[0.1, 0.2]], \"bias\": [0, 0]}";

    private static final String KERNEL = "kernel";

    private WeightsJson() {}

    public static void write(Weights weights, Writer to) throws IOException {
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
            return new Weights(ValueJson.of(text).list().stream().map(WeightsJson::layer).toList());
        } catch (IllegalArgumentException e) {
            throw new SentenceException(
                    Message.of(
                            "This is no file of weights: a JSON list is expected, of objects such"
                                    + " as {0}. {1}",
                            EXAMPLE, Message.from(e)),
                    e);
        }
    }

    private static LayerWeights layer(ValueJson object) {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        Map<String, Integer> rows = new LinkedHashMap<>();
        String name = object.at("layer").text();
        object.entries()
                .forEach(
                        (key, value) -> {
                            if (!key.equals("layer")) {
                                rows.put(key, value.isTable() ? value.list().size() : 1);
                                arrays.put(key, value.isTable() ? table(value) : value.singles());
                            }
                        });
        return new LayerWeights(name, arrays, rows);
    }

    private static float[] table(ValueJson rows) {
        List<ValueJson> all = rows.list();
        float[] first = all.getFirst().singles();
        float[] values = new float[Math.multiplyExact(all.size(), first.length)];
        for (int row = 0; row < all.size(); row++) {
            float[] one = all.get(row).singles();
            if (one.length != first.length) {
                throw new SentenceException(
                        "row {0} of {1} has {2} {2|number|numbers}, but the first has {3}",
                        row + 1, rows.path(), one.length, first.length);
            }
            System.arraycopy(one, 0, values, row * first.length, first.length);
        }
        return values;
    }
}
