package gradlab.experiment;

import gradlab.engine.layer.Layer;
import gradlab.engine.optimizer.Optimizer;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A part of a run with its own frozen layers and learning rate. The optimizer's state starts anew
 * with it, as after a Keras {@code compile}.
 *
 * @param trainable by layer name, {@code *} standing for any letters; a later entry wins
 * @param learningRate null leaves the optimizer's own
 */
public record Phase(
        @Knob(label = "Name", help = "What the phase is called on the charts") String name,
        @Knob(label = "Epochs", min = 1, step = 1, help = "Passes over the training rows")
                @Essential(required = true)
                int epochs,
        Map<String, Boolean> trainable,
        @Knob(
                        label = Optimizer.LEARNING_RATE,
                        min = 0,
                        logarithmic = true,
                        empty = "the optimizer's own",
                        help = "Instead of the optimizer's own, in this phase")
                @Nullable Double learningRate) {
    /** One epoch that changes nothing else. */
    public Phase() {
        this("", 1, Map.of(), null);
    }

    /** Keeps its own copy, in order. */
    public Phase {
        trainable = Collections.unmodifiableMap(new LinkedHashMap<>(trainable));
        Knobs.require(Phase.class, name, epochs, trainable, learningRate);
    }

    /** The same without an entry of {@link #trainable}. */
    public Phase without(String pattern) {
        Map<String, Boolean> rest = new LinkedHashMap<>(trainable);
        rest.remove(pattern);
        return new Phase(name, epochs, rest, learningRate);
    }

    /** Whether a layer learns in this phase. */
    public boolean learns(Layer layer) {
        return applyTo(layer).trainable();
    }

    /** The same with a layer that learns or not, said in as few entries as that takes. */
    public Phase withLearning(Layer layer, boolean on) {
        Phase silent = without(layer.name());
        if (silent.learns(layer) == on) {
            return silent;
        }
        Map<String, Boolean> longer = new LinkedHashMap<>(silent.trainable);
        longer.put(layer.name(), on);
        return new Phase(name, epochs, longer, learningRate);
    }

    /** The model with its layers frozen or not as this phase says; the others stay as they are. */
    public Model applyTo(Model model) {
        return new Model(model.layers().stream().map(this::applyTo).toList());
    }

    private Layer applyTo(Layer layer) {
        Layer result = layer;
        for (Map.Entry<String, Boolean> entry : trainable.entrySet()) {
            if (matches(entry.getKey(), layer.name())) {
                result = result.withTrainable(entry.getValue());
            }
        }
        return result;
    }

    /** Whether a layer's name fits a pattern in which {@code *} stands for any letters. */
    public static boolean matches(String pattern, String layerName) {
        return layerName.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"));
    }
}
