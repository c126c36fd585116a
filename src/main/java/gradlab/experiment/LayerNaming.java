package gradlab.experiment;

import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.knob.Knobs;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds names for layers that no other layer has. */
final class LayerNaming {
    private LayerNaming() {}

    /** A name for a new layer: {@code hidden3} for a dense one, else its type. */
    static String fresh(Layer layer, Collection<Layer> others) {
        if (!layer.name().isBlank()) {
            return unique(layer.name(), others);
        }
        return layer instanceof Dense
                ? unique("hidden1", others)
                : unique(Knobs.typeName(layer.getClass()), others);
    }

    /** The name itself when it is free, else with the least number behind it that is. */
    static String unique(String name, Collection<Layer> others) {
        Set<String> taken = others.stream().map(Layer::name).collect(Collectors.toSet());
        if (!taken.contains(name)) {
            return name;
        }
        String stem = name.replaceFirst("_?[0-9]+$", "");
        String glue = name.matches(".*[a-z][0-9]+$") ? "" : "_";
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> stem + glue + i)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElseThrow();
    }
}
