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
            String layer, Map<String, float[]> arrays, Map<String, Integer> rows) {
        // Two small maps and their entries.
        private static final int ROOM = 280;

        /** Keeps its own maps. */
        public LayerWeights {
            arrays = FewEntries.of(arrays);
            rows = FewEntries.of(rows);
        }

        private long bytes() {
            long bytes = ROOM;
            for (Map.Entry<String, float[]> array : arrays.entrySet()) {
                bytes += 16 + 4L * array.getValue().length;
            }
            return bytes;
        }
    }

    /** About how much memory the copy takes. */
    public long bytes() {
        return layers.stream().mapToLong(LayerWeights::bytes).sum();
    }
}
