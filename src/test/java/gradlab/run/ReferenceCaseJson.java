package gradlab.run;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One small training run worked out elsewhere in double precision, as a file in the test folder
 * {@code reference} holds it.
 */
record ReferenceCaseJson(
        String name,
        Experiment experiment,
        double[][] x,
        double[][] y,
        Weights initialWeights,
        double[] stepLoss,
        double[] epochLoss,
        double[][] stepGradientNorm,
        double[] stepLearningRate,
        Weights finalWeights,
        double[][] predictions) {
    static ReferenceCaseJson read(Path file) throws IOException {
        JsonObject tree = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        JsonObject expected = tree.getAsJsonObject("expected");
        return new ReferenceCaseJson(
                tree.get("case").getAsString(),
                ExperimentJson.fragment(tree.get("experiment").toString()),
                matrix(tree.get("x")),
                matrix(tree.get("y")),
                weights(tree.getAsJsonArray("initial_weights")),
                vector(expected.get("step_loss")),
                vector(expected.get("epoch_loss")),
                matrix(expected.get("step_gradient_norm")),
                vector(expected.get("step_learning_rate")),
                weights(expected.getAsJsonArray("final_weights")),
                matrix(expected.get("predictions")));
    }

    private static double[] vector(JsonElement tree) {
        return tree.getAsJsonArray().asList().stream()
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    /** Rows of numbers; a row that is one number alone is a row of width one. */
    private static double[][] matrix(JsonElement tree) {
        return tree.getAsJsonArray().asList().stream()
                .map(row -> row.isJsonArray() ? vector(row) : new double[] {row.getAsDouble()})
                .toArray(double[][]::new);
    }

    private static Weights weights(JsonArray tree) {
        List<LayerWeights> layers = new ArrayList<>();
        for (JsonElement element : tree) {
            JsonObject layer = element.getAsJsonObject();
            Map<String, float[]> arrays = new LinkedHashMap<>();
            Map<String, Integer> rows = new LinkedHashMap<>();
            for (String name : layer.keySet()) {
                if (!name.equals("layer")) {
                    double[][] values =
                            name.equals("kernel")
                                    ? matrix(layer.get(name))
                                    : new double[][] {vector(layer.get(name))};
                    arrays.put(name, pack(values));
                    rows.put(name, values.length);
                }
            }
            layers.add(new LayerWeights(layer.get("layer").getAsString(), arrays, rows));
        }
        return new Weights(layers);
    }

    /** Row after row in one array. */
    static float[] pack(double[][] rows) {
        float[] packed = new float[rows.length * rows[0].length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (float) rows[i / rows[0].length][i % rows[0].length];
        }
        return packed;
    }
}
