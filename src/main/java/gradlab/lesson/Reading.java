package gradlab.lesson;

import gradlab.engine.metric.Metric;
import gradlab.experiment.Phase;
import gradlab.run.history.Measure;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one number stands in a recorded run, as a lesson writes it: {@code
 * narrow.gradient_norm.hidden1@1} is the gradient norm of layer hidden1 in epoch 1 of the run
 * called narrow; {@code narrow.loss} its loss in its last epoch.
 *
 * @param key a name of the history's files, such as {@code val_loss}
 * @param layer empty where the number is not a layer's; with {@code *} for any letters, the mean
 *     over the layers that fit
 * @param epoch from 1; 0 for the last
 */
public record Reading(String run, String key, String layer, int epoch) {
    private static final Pattern SHAPE =
            Pattern.compile("([\\w-]+)\\.(\\w+)(?:\\.([\\w*-]+))?(?:@(\\d{1,9}))?");

    private static final Map<String, Measure> KEYS = new TreeMap<>();

    static {
        for (Measure measure : Measure.values()) {
            if (measure.per() != Measure.Per.METRIC) {
                KEYS.put(measure.word(), measure);
            }
        }
    }

    /** Refuses a number that no history has. */
    public Reading {
        Measure measure = measure(key);
        if (measure == null) {
            throw new SentenceException(
                    "`{0}` is no number of a history; there are {1} and the metrics",
                    key, String.join(", ", KEYS.keySet()));
        }
        if (measure.perLayer() == layer.isEmpty()) {
            throw measure.perLayer()
                    ? new SentenceException(
                            "`{0}` is a layer's: name the layer, as in {1}.{0}.hidden1", key, run)
                    : new SentenceException("`{0}` is not a layer's: leave `{1}` out", key, layer);
        }
    }

    /**
     * Reads the short form.
     *
     * @throws IllegalArgumentException with a sentence
     */
    public static Reading parse(String text) {
        Matcher parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw new SentenceException(
                    "`{0}` is not a number of a run, such as narrow.loss@1 or "
                            + "narrow.gradient_norm.hidden1@1",
                    text.strip());
        }
        String layer = parts.group(3) == null ? "" : parts.group(3);
        int epoch = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        return new Reading(parts.group(1), parts.group(2), layer, epoch);
    }

    /** What is measured; null when no history has it. */
    static @Nullable Measure measure(String key) {
        Measure found = KEYS.get(key);
        if (found != null) {
            return found;
        }
        for (Measure measure : Measure.of(Measure.Per.METRIC)) {
            if (key.startsWith(measure.key())
                    && Metric.of(key.substring(measure.key().length())).isPresent()) {
                return measure;
            }
        }
        return null;
    }

    /** The indices of its series among the layers or metrics of a run. */
    List<Integer> indices(List<String> layers, List<String> metrics) {
        Measure measure = measure(key);
        if (measure == null || measure.per() != Measure.Per.METRIC) {
            return layer.isEmpty() ? List.of(0) : matching(layers);
        }
        int index = metrics.indexOf(key.substring(measure.key().length()));
        return index < 0 ? List.of() : List.of(index);
    }

    private List<Integer> matching(List<String> layers) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            if (Phase.matches(layer, layers.get(i))) {
                found.add(i);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return String.join(
                        ".",
                        Arrays.stream(new String[] {run, key, layer})
                                .filter(s -> !s.isEmpty())
                                .toList())
                + (epoch == 0 ? "" : "@" + epoch);
    }
}
