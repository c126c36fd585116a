package gradlab.cli.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import gradlab.run.backprop.BackpropTrace;
import gradlab.run.backprop.GradientArray;
import gradlab.run.backprop.LayerTrace;

/** A batch passed forward and back as JSON: kernels as [inputs][units], vectors as [units]. */
public final class BackpropJson {
    private BackpropJson() {}

    /** All of it, the way back from the output. */
    public static String write(BackpropTrace trace) {
        JsonArray forward = new JsonArray();
        JsonArray backward = new JsonArray();
        for (LayerTrace layer : trace.layers()) {
            JsonObject there = new JsonObject();
            there.addProperty("layer", layer.layer());
            there.add("z", table(layer.z()));
            there.add("a", table(layer.a()));
            forward.add(there);
        }
        for (LayerTrace layer : trace.layers().reversed()) {
            if (layer.delta().length > 0) {
                backward.add(back(layer));
            }
        }
        JsonObject all = new JsonObject();
        all.add("forward", forward);
        all.add("loss", number(trace.loss()));
        all.add("backward", backward);
        return all + "\n";
    }

    private static JsonObject back(LayerTrace layer) {
        JsonObject object = new JsonObject();
        object.addProperty("layer", layer.layer());
        object.add("delta", table(layer.delta()));
        for (GradientArray array : layer.gradients()) {
            object.add(
                    array.name() + "_gradient",
                    array.name().equals("kernel")
                            ? table(array.gradient())
                            : row(array.gradient()[0]));
        }
        if (!layer.gradients().isEmpty()) {
            object.add("largest_difference", number(layer.largestDifference()));
        }
        return object;
    }

    private static JsonArray table(float[][] values) {
        JsonArray rows = new JsonArray();
        for (float[] row : values) {
            rows.add(row(row));
        }
        return rows;
    }

    private static JsonArray row(float[] values) {
        JsonArray row = new JsonArray();
        for (float value : values) {
            row.add(
                    Float.isFinite(value)
                            ? new JsonPrimitive(value)
                            : new JsonPrimitive(Float.toString(value)));
        }
        return row;
    }

    private static JsonElement number(double value) {
        return Double.isFinite(value)
                ? new JsonPrimitive(value)
                : new JsonPrimitive(Double.toString(value));
    }
}
