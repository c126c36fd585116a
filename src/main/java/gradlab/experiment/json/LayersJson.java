package gradlab.experiment.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.text.Message;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Some layers as a text of their own: a JSON list of layers, as they stand in experiment files.
 * What is cut out of such a file by hand is read as well: lines of its list, a model, all of it.
 */
public final class LayersJson {
    private static final String LAYERS = "layers";

    private LayersJson() {}

    /**
     * What came of reading.
     *
     * @param layers empty when there are problems
     */
    public record Reading(List<Layer> layers, List<Problem> problems) {
        /** Keeps its own lists. */
        public Reading {
            layers = List.copyOf(layers);
            problems = List.copyOf(problems);
        }
    }

    /** The text of some layers, which reads back as the same. */
    public static String write(List<Layer> layers) {
        return LayoutJson.text(RecordWriterJson.value(layers));
    }

    /** The layers of a text, or all that is wrong with it. */
    public static Reading parse(String text) {
        List<Problem> problems = new ArrayList<>();
        if (text.isBlank()) {
            problems.add(new Problem("", Message.of("There is no text.")));
            return new Reading(List.of(), problems);
        }
        JsonElement lines = lines(text);
        JsonElement tree = lines == null ? DocumentJson.parse(text, problems) : lines;
        return tree == null || !problems.isEmpty()
                ? new Reading(List.of(), problems)
                : read(tree, problems);
    }

    /** Some lines of a list, with no brackets around them; null where the text is none. */
    private static @Nullable JsonElement lines(String text) {
        String cut = text.strip();
        if (!cut.startsWith("{")) {
            return null;
        }
        List<Problem> problems = new ArrayList<>();
        String closed = cut.endsWith(",") ? cut.substring(0, cut.length() - 1) : cut;
        JsonElement tree = DocumentJson.parse("[" + closed + "]", problems);
        return problems.isEmpty() && tree instanceof JsonArray list && !isWhole(list) ? list : null;
    }

    private static boolean isWhole(JsonArray list) {
        return list.size() == 1
                && list.get(0) instanceof JsonObject object
                && (object.has("format") || object.has("model") || object.has(LAYERS));
    }

    private static Reading read(JsonElement tree, List<Problem> problems) {
        if (tree instanceof JsonObject object && object.has("format")) {
            ExperimentJson.Reading whole = ExperimentJson.parse(object, problems);
            Experiment experiment = whole.experiment();
            return new Reading(
                    experiment == null ? List.of() : experiment.model().layers(), whole.problems());
        }
        JsonElement inner = tree instanceof JsonObject object ? inside(object) : tree;
        if (!(inner instanceof JsonArray list)) {
            problems.add(
                    new Problem(
                            "",
                            ComplaintJson.wrongKind(inner, "", Message.of("a list of layers"))));
            return new Reading(List.of(), problems);
        }
        RepeatsJson repeats = RepeatsJson.takeFrom(list, LAYERS, problems);
        List<Layer> layers = new ArrayList<>();
        RecordReaderJson reader = new RecordReaderJson(problems);
        for (int i = 0; i < list.size() && problems.size() < RecordReaderJson.ENOUGH; i++) {
            Layer layer = reader.read(list.get(i), Layer.class, LAYERS + "[" + i + "]");
            if (layer != null) {
                layers.add(layer);
            }
        }
        return problems.isEmpty()
                ? new Reading(repeats.writeOut(layers), problems)
                : new Reading(List.of(), problems);
    }

    private static JsonElement inside(JsonObject object) {
        JsonElement model = object.get("model");
        JsonElement layers = (model instanceof JsonObject inner ? inner : object).get(LAYERS);
        return layers == null ? object : layers;
    }
}
