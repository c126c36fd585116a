package gradlab.engine.network;

import gradlab.engine.layer.Layer;
import gradlab.knob.Knobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names for layers that have none, as Keras gives them: {@code dense}, {@code dense_1}, …. */
public final class LayerNames {
    private LayerNames() {}

    /** The same layers, each with a name; names that are given stay and are never given twice. */
    public static List<Layer> fill(List<Layer> layers) {
        Set<String> taken = new HashSet<>();
        layers.forEach(layer -> taken.add(layer.name()));
        Map<String, Integer> counts = new HashMap<>();
        List<Layer> named = new ArrayList<>();
        for (Layer layer : layers) {
            named.add(layer.name().isEmpty() ? layer.withName(next(layer, counts, taken)) : layer);
        }
        return List.copyOf(named);
    }

    private static String next(Layer layer, Map<String, Integer> counts, Set<String> taken) {
        String type = Knobs.typeName(layer.getClass());
        String name;
        do {
            int count = counts.merge(type, 1, Integer::sum) - 1;
            name = count == 0 ? type : type + "_" + count;
        } while (!taken.add(name));
        return name;
    }
}
