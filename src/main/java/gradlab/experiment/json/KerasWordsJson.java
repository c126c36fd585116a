package gradlab.experiment.json;

import static java.util.Map.entry;

import com.google.gson.JsonElement;

import gradlab.engine.activation.Activation;
import gradlab.engine.layer.Layer;
import gradlab.engine.optimizer.Optimizer;
import gradlab.knob.Words;
import gradlab.text.Message;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers words of Keras that are written otherwise here: each with the JSON to write. */
final class KerasWordsJson {
    private static final Map<String, String> KEYS =
            Map.ofEntries(
                    entry("lr", "learning_rate"),
                    entry("beta1", "beta_1"),
                    entry("beta2", "beta_2"),
                    entry("kernel_init", "kernel_initializer"),
                    entry("init", "kernel_initializer"),
                    entry("weight_regularizer", "kernel_regularizer"),
                    entry("sigma", "stddev"),
                    entry("p", "rate"),
                    entry("nb_epoch", "epochs"));

    private static final Set<String> SHAPES =
            Set.of("input_shape", "input_dim", "batch_input_shape", "input_shapes");

    private KerasWordsJson() {}

    /**
     * What to write instead of a type; empty where Keras has no such word either.
     *
     * @param known the words of the family
     */
    static Optional<Message> type(
            String word, String path, Class<?> family, Collection<String> known) {
        String plain = plain(word);
        Optional<String> here = known.stream().filter(one -> plain(one).equals(plain)).findFirst();
        if (here.isPresent()) {
            return Optional.of(
                    Message.of(
                            "`{0}` at {1}: here it is written in small letters: {2}.",
                            word,
                            ComplaintJson.place(path),
                            family == Layer.class || family == Optimizer.class
                                    ? "`" + object(here.get(), "") + "`"
                                    : "`\"" + here.get() + "\"`"));
        }
        if (family != Layer.class) {
            return Optional.empty();
        }
        return ComplaintJson.types(Activation.class).stream()
                .filter(one -> plain(one).equals(plain))
                .findFirst()
                .map(activation -> ofActivation(word, path, activation))
                .or(() -> ofShape(word, path, plain));
    }

    private static Message ofActivation(String word, String path, String activation) {
        String key = "\"activation\": \"" + activation + "\"";
        return Message.of(
                "`{0}` at {1} is an activation, not a layer: write `{2}` in the layer before it, or"
                        + " the layer `{3}`.",
                word, ComplaintJson.place(path), key, object("activation", ", " + key));
    }

    private static String object(String type, String more) {
        return "{\"type\": \"" + type + "\"" + more + "}";
    }

    private static Optional<Message> ofShape(String word, String path, String plain) {
        String dense = object("dense", "");
        return switch (plain) {
            case "flatten", "reshape" ->
                    Optional.of(
                            Message.of(
                                    "`{0}` at {1}: leave this layer out; an image comes flat"
                                            + " already, as one row of its pixels, so that the"
                                            + " first layer can be `{2}`.",
                                    word, ComplaintJson.place(path), dense));
            case "input", "inputlayer" ->
                    Optional.of(
                            Message.of(
                                    "`{0}` at {1}: leave this layer out; how many inputs there are"
                                            + " is known from the data, so that the first layer can"
                                            + " be `{2}`.",
                                    word, ComplaintJson.place(path), dense));
            default -> Optional.empty();
        };
    }

    /** Words that differ only in how they are written are equal. */
    private static String plain(String word) {
        return word.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /**
     * What to write instead of a key; empty where there is no answer.
     *
     * @param path where it stands
     * @param known the keys that may stand there
     */
    static Optional<Message> key(
            String key, JsonElement value, String path, Collection<String> known) {
        String here = KEYS.getOrDefault(key, Words.snakeCase(key));
        if (known.contains(here) && !here.equals(key)) {
            return Optional.of(
                    Message.of(
                            "`{0}` at {1}: here it is written `{2}`.",
                            key, ComplaintJson.place(path), "\"" + here + "\": " + value));
        }
        if (SHAPES.contains(key) && known.contains("kernel_initializer")) {
            return Optional.of(
                    Message.of(
                            "`{0}` at {1}: leave it out; how many inputs there are is known from"
                                    + " the data or from the layer before.",
                            key, ComplaintJson.place(path)));
        }
        return key.equals("decay") && known.contains("learning_rate")
                ? Optional.of(decay(value, path))
                : Optional.empty();
    }

    /** η/(1 + decay·t) is the schedule {@code power} with 1/decay steps. */
    private static Message decay(JsonElement value, String path) {
        double decay =
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()
                        ? value.getAsDouble()
                        : 0;
        double steps = decay > 0 ? 1 / decay : 1000;
        long whole = Math.max(1, Math.round(Math.min(steps, Integer.MAX_VALUE)));
        String schedule =
                "\"schedule\": "
                        + object("power", ", \"decay_steps\": " + whole + ", \"per\": \"step\"");
        return Message.of(
                "`decay` at {0}: the rate falls by a schedule of the training here, η/(1 + decay·t)"
                        + " with 1/decay steps: leave it out and write `{1}` beside `optimizer`.",
                ComplaintJson.place(path), schedule);
    }
}
