package gradlab.chart.picture;

import gradlab.engine.network.Weights;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The weights of a dense layer.
 *
 * @param values [inputs][units], row by row
 */
public record Kernel(String layer, int inputs, int units, float[] values) {
    private static final String KERNEL = "kernel";
    private static final double MOST = 0.995;
    private static final double TINY = 1e-12;

    /** Those of all layers that have some, input side first. */
    public static List<Kernel> of(Weights weights) {
        return weights.layers().stream()
                .filter(layer -> layer.arrays().containsKey(KERNEL))
                .map(Kernel::of)
                .toList();
    }

    private static Kernel of(Weights.LayerWeights layer) {
        float[] values = Objects.requireNonNull(layer.arrays().get(KERNEL));
        int inputs = Objects.requireNonNull(layer.rows().get(KERNEL));
        return new Kernel(layer.layer(), inputs, values.length / inputs, values);
    }

    /** The layer of that name; the first where there is none. */
    public static Kernel named(List<Kernel> kernels, @Nullable String layer) {
        return kernels.stream()
                .filter(kernel -> kernel.layer().equals(layer))
                .findFirst()
                .orElse(kernels.getFirst());
    }

    public float weight(int input, int unit) {
        return values[input * units + unit];
    }

    /** Whether all weights are numbers. */
    public boolean finite() {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The size that the scale of colours ends at: all but one in two hundred weights are smaller,
     * so that a few great ones do not hide the others.
     */
    public double most() {
        float[] sizes = new float[values.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(values[i]);
        }
        Arrays.sort(sizes);
        float greatest = sizes[(int) Math.ceil(MOST * (sizes.length - 1))];
        return Math.max(TINY, greatest);
    }

    /** The greatest size of a weight. */
    public double greatest() {
        double greatest = 0;
        for (float value : values) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        return greatest;
    }

    public double mean() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    public double deviation() {
        double mean = mean();
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / values.length);
    }
}
