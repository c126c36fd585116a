package gradlab.experiment.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import gradlab.engine.layer.Layer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Model;
import gradlab.experiment.Problem;
import gradlab.text.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often each layer of a file is repeated: {@code "repeat": 3} stands for three such layers, one
 * behind the other, which are written out in full. Their names are numbered, {@code hidden1} to
 * {@code hidden3}, whether the name has no number yet or that of the first.
 */
final class RepeatsJson {
    private static final String KEY = "repeat";
    private static final int MOST_LAYERS = 5000;
    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

    private final List<Integer> counts = new ArrayList<>();

    private RepeatsJson() {}

    /** Takes them out of a file's tree, so that its layers are read as any others. */
    static RepeatsJson takeFrom(JsonObject file, List<Problem> problems) {
        return takeFrom(layers(file), "model.layers", problems);
    }

    /**
     * The same, of a list of layers.
     *
     * @param path where the list stands
     */
    static RepeatsJson takeFrom(JsonArray layers, String path, List<Problem> problems) {
        RepeatsJson repeats = new RepeatsJson();
        long sum = 0;
        for (int i = 0; i < layers.size(); i++) {
            JsonElement given =
                    layers.get(i) instanceof JsonObject layer ? layer.remove(KEY) : null;
            int count = given == null ? 1 : count(given, path + "[" + i + "]", problems);
            repeats.counts.add(count);
            sum += count;
        }
        if (sum > MOST_LAYERS) {
            problems.add(
                    new Problem(
                            path,
                            Message.of(
                                    "With all that is repeated there are {0} {0|layer|layers}; at"
                                            + " most {1} are read.",
                                    sum, MOST_LAYERS)));
        }
        return repeats;
    }

    private static JsonArray layers(JsonObject file) {
        return file.get("model") instanceof JsonObject model
                        && model.get("layers") instanceof JsonArray layers
                ? layers
                : new JsonArray();
    }

    private static int count(JsonElement given, String layer, List<Problem> problems) {
        String path = layer + "." + KEY;
        Object count = new ValueReaderJson(problems).read(given, int.class, path);
        if (count instanceof Integer number && number < 1) {
            problems.add(
                    new Problem(
                            path,
                            Message.of(
                                    "{0}: expected 1, 2, 3 or more.",
                                    ComplaintJson.shown(given, path))));
        }
        return count instanceof Integer number ? Math.max(1, number) : 1;
    }

    /** The experiment with every layer as often as its file says. */
    Experiment writeOut(Experiment experiment) {
        return experiment.withModel(new Model(writeOut(experiment.model().layers())));
    }

    /** Layers, each as often as its text says. */
    List<Layer> writeOut(List<Layer> read) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Layer layer = read.get(i);
            for (int j = 0; j < counts.get(i); j++) {
                layers.add(counts.get(i) == 1 ? layer : layer.withName(name(layer.name(), j)));
            }
        }
        return layers;
    }

    private static String name(String name, int place) {
        if (name.isBlank()) {
            return name;
        }
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? numbered.group(1) + (Integer.parseInt(numbered.group(2)) + place)
                : name + (place + 1);
    }
}
