package gradlab.engine.network;

import java.util.List;
import java.util.Map;

/** A copy of all of a network's arrays at one moment, in the order of its layers. */
public record Weights(List<LayerWeights> layers) {
    /**
     * One layer's arrays by their names in files ({@code kernel}, {@code bias}, {@code gamma}, …),
     * in order.
     *
     * @param rows how many rows an array has: fan-in for kernels, absent or 1 for vectors
     */
    public record LayerWeights(
            String layer, Map<String, float[]> arrays, Map<String, Integer> rows) {}
}
