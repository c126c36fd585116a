package gradlab.experiment;

import gradlab.knob.Bare;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.TypeName;
import gradlab.text.SentenceException;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights by class, such as {@code {"0": 1, "1": 9}}; a class that is not named counts 1.
 *
 * @param weights by the number of a class, or by its name
 */
@Bare
@TypeName("by_class")
public record WeightedClasses(
        @Essential
                @Knob(
                        label = "Weights",
                        help =
                                "How much the rows of each class count; a class that is not named"
                                        + " counts 1")
                Map<String, Double> weights)
        implements ClassWeight {
    /** None named yet. */
    public WeightedClasses() {
        this(Map.of());
    }

    /** Keeps its own copy, in order; refuses weights below 0. */
    public WeightedClasses {
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        weights.forEach(
                (name, weight) -> {
                    if (!(weight >= 0) || weight.isInfinite()) {
                        throw new SentenceException(
                                "the weight of class \"{0}\" must be 0 or more, not {1}",
                                name, weight);
                    }
                });
    }

    @Override
    public float[] weights(List<String> classes, int[] counts) {
        float[] result = new float[classes.size()];
        Arrays.fill(result, 1);
        weights.forEach((name, weight) -> result[place(name, classes)] = weight.floatValue());
        return result;
    }

    /** Which class goes by a number or a name; −1 where none does. */
    public static int number(String name, List<String> classes) {
        boolean number = name.matches("[0-9]{1,9}") && Integer.parseInt(name) < classes.size();
        return number ? Integer.parseInt(name) : classes.indexOf(name);
    }

    private static int place(String name, List<String> classes) {
        int place = number(name, classes);
        if (place < 0) {
            throw new SentenceException(
                    "there is no class \"{0}\"; the classes are numbered from 0 to {1}",
                    name, classes.size() - 1);
        }
        return place;
    }
}
