package gradlab.run;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.MalformedJsonException;

import gradlab.experiment.Experiment;
import gradlab.experiment.ExperimentJson;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads a history back from its file by replaying what it records, an epoch at a time, so that a
 * long one needs little memory.
 */
final class HistoryReaderJson {
    private static final Gson GSON = new Gson();

    private final RunHistory history = new RunHistory();
    private final JsonObject head = new JsonObject();
    private final List<String> metrics = new ArrayList<>();
    private final List<String> layers = new ArrayList<>();
    private final String file;

    private HistoryReaderJson(String file) {
        this.file = file;
    }

    /**
     * The history of a text.
     *
     * @param file what the text is called in a complaint
     * @throws IllegalArgumentException saying what is not as it should be
     */
    static RunHistory read(Reader text, String file) throws IOException {
        try (JsonReader in = new JsonReader(text)) {
            return new HistoryReaderJson(file).read(in);
        } catch (JsonParseException
                | MalformedJsonException
                | EOFException
                | IllegalStateException
                | NullPointerException
                | UnsupportedOperationException e) {
            throw new IllegalArgumentException(
                    file + ": This is no history, or it is damaged: " + e.getMessage(), e);
        }
    }

    private RunHistory read(JsonReader in) throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            String name = in.nextName();
            if (name.equals("epochs")) {
                start();
                in.beginArray();
                while (in.hasNext()) {
                    add(JsonParser.parseReader(in).getAsJsonObject());
                }
                in.endArray();
            } else {
                head.add(name, JsonParser.parseReader(in));
            }
        }
        in.endObject();
        addRest();
        return history;
    }

    /** What stands before the epochs. */
    private void start() {
        JsonElement format = head.get("format");
        if (format == null || !format.getAsString().equals(HistoryJson.FORMAT)) {
            throw new IllegalArgumentException(
                    file + ": This is no history; its `format` is " + format);
        }
        Experiment experiment = ExperimentJson.read(head.get("experiment"), file);
        metrics.addAll(experiment.training().metrics());
        head.getAsJsonArray("layers").forEach(layer -> layers.add(layer.getAsString()));
        history.add(
                new RunEvent.Started(
                        experiment,
                        GSON.fromJson(head.get("environment"), RunEnvironment.class),
                        List.copyOf(layers),
                        head.get("steps_per_epoch").getAsInt(),
                        head.get("samples").getAsInt(),
                        copied()));
    }

    private List<String> copied() {
        List<String> copied = new ArrayList<>();
        if (head.get("copied_layers") instanceof JsonArray named) {
            named.forEach(layer -> copied.add(layer.getAsString()));
        }
        return List.copyOf(copied);
    }

    /** What stands beside the epochs. */
    private void addRest() {
        if (history.started() == null) {
            throw new IllegalArgumentException(file + ": This is no history; it has no `epochs`");
        }
        if (head.get("steps") instanceof JsonObject steps) {
            addSteps(steps);
        }
        if (head.get("knobs") instanceof JsonArray knobs) {
            knobs.forEach(knob -> history.add(GSON.fromJson(knob, RunEvent.KnobTurned.class)));
        }
        for (Histogram.Kind kind : Histogram.Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT) + "_histograms";
            if (head.get(name) instanceof JsonArray taken) {
                taken.forEach(
                        one -> history.add(GSON.fromJson(one, RunEvent.HistogramsTaken.class)));
            }
        }
        if (head.get("outcome") instanceof JsonObject outcome) {
            history.add(new RunEvent.Ended(outcome(outcome)));
        }
    }

    private static Outcome outcome(JsonObject tree) {
        JsonElement layer = tree.get("layer");
        return new Outcome(
                Outcome.Reason.valueOf(tree.get("reason").getAsString().toUpperCase(Locale.ROOT)),
                tree.get("epoch").getAsInt(),
                tree.get("step").getAsLong(),
                layer == null || layer.isJsonNull() ? null : layer.getAsString(),
                tree.get("message").getAsString());
    }

    private void add(JsonObject epoch) {
        JsonObject named = epoch.getAsJsonObject("metrics");
        List<Double> training = new ArrayList<>();
        List<Double> validation = new ArrayList<>();
        for (String metric : metrics) {
            training.add(number(named, metric));
            validation.add(number(named, "val_" + metric));
        }
        List<EpochRecord.LayerRecord> records = new ArrayList<>();
        JsonObject byLayer = epoch.getAsJsonObject("layers");
        layers.forEach(layer -> records.add(layer(byLayer.getAsJsonObject(layer))));
        history.add(
                new RunEvent.EpochDone(
                        new EpochRecord(
                                epoch.get("epoch").getAsInt(),
                                number(epoch, "loss"),
                                number(epoch, "val_loss"),
                                number(epoch, "train_eval_loss"),
                                number(epoch, "penalty"),
                                training,
                                validation,
                                number(epoch, "learning_rate"),
                                number(epoch, "momentum"),
                                number(epoch, "seconds"),
                                records)));
    }

    private static EpochRecord.LayerRecord layer(@Nullable JsonObject layer) {
        if (layer == null) {
            return EpochRecord.LayerRecord.NOTHING;
        }
        JsonObject gradient = layer.getAsJsonObject("gradient_norm");
        JsonObject activation = layer.getAsJsonObject("activation");
        return new EpochRecord.LayerRecord(
                number(gradient, "mean"),
                number(gradient, "min"),
                number(gradient, "max"),
                number(layer, "update_ratio"),
                number(layer, "weight_norm"),
                number(activation, "mean"),
                number(activation, "sd"),
                number(activation, "saturated"),
                number(activation, "dead"));
    }

    private static double number(@Nullable JsonObject in, String name) {
        JsonElement value = in == null ? null : in.get(name);
        return value == null ? Double.NaN : NumberJson.read(value);
    }

    private void addSteps(JsonObject steps) {
        JsonArray losses = steps.getAsJsonArray("loss");
        JsonObject norms = steps.getAsJsonObject("gradient_norm");
        for (int i = 0; i < losses.size(); i++) {
            float[] gradient = new float[layers.size()];
            for (int layer = 0; layer < gradient.length; layer++) {
                gradient[layer] = at(norms, layers.get(layer), i);
            }
            history.add(
                    new RunEvent.StepDone(
                            steps.getAsJsonArray("epoch").get(i).getAsInt(),
                            steps.getAsJsonArray("step").get(i).getAsLong(),
                            at(steps, "loss", i),
                            at(steps, "learning_rate", i),
                            at(steps, "momentum", i),
                            gradient));
        }
    }

    private static float at(JsonObject columns, String name, int index) {
        return NumberJson.read(columns.getAsJsonArray(name).get(index));
    }
}
