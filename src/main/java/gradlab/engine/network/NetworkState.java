package gradlab.engine.network;

import java.util.List;

/**
 * All that a network needs to go on training bit-exactly, copied between two steps.
 *
 * @param steps how many the optimizer has taken
 * @param momentumProduct of {@link gradlab.engine.optimizer.Pace}; NaN where it is not known
 * @param memories what the optimizer remembers of each parameter, in the order of the layers and of
 *     their arrays
 * @param randomStates of each layer, then of the noise on weights and on gradients
 */
public record NetworkState(
        Weights weights,
        long steps,
        double momentumProduct,
        List<float[][]> memories,
        List<Long> randomStates) {
    /** Keeps its own lists. */
    public NetworkState {
        memories = List.copyOf(memories);
        randomStates = List.copyOf(randomStates);
    }

    /** The same with the product of momenta. */
    public NetworkState withMomentumProduct(double product) {
        return new NetworkState(weights, steps, product, memories, randomStates);
    }

    /** About how much memory the copy takes. */
    public long bytes() {
        long kept = 0;
        for (float[][] memory : memories) {
            kept += 24;
            for (float[] each : memory) {
                kept += 24 + 4L * each.length;
            }
        }
        return weights.bytes() + kept + 24L * randomStates.size();
    }
}
