package gradlab.run.past;

import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network's weights seen as one long vector. Moving statistics are carried along in every sum,
 * but they are not learnt and so count in no length or product.
 */
final class WeightVectors {
    private static final String STATISTIC = "moving_";

    private WeightVectors() {}

    /** How many learnt numbers there are. */
    static long length(Weights weights) {
        return learnt(weights).stream().mapToLong(array -> array.length).sum();
    }

    /** The arrays of learnt numbers, in order. */
    static List<float[]> learnt(Weights weights) {
        List<float[]> arrays = new ArrayList<>();
        for (LayerWeights layer : weights.layers()) {
            layer.arrays()
                    .forEach(
                            (name, values) -> {
                                if (!name.startsWith(STATISTIC)) {
                                    arrays.add(values);
                                }
                            });
        }
        return arrays;
    }

    /** All arrays, in order. */
    static List<float[]> all(Weights weights) {
        return weights.layers().stream()
                .flatMap(layer -> layer.arrays().values().stream())
                .toList();
    }

    /** A copy to write into. */
    static Weights copy(Weights weights) {
        List<LayerWeights> layers = new ArrayList<>();
        for (LayerWeights layer : weights.layers()) {
            Map<String, float[]> arrays = new LinkedHashMap<>();
            layer.arrays().forEach((name, values) -> arrays.put(name, values.clone()));
            layers.add(new LayerWeights(layer.layer(), arrays, layer.rows()));
        }
        return new Weights(List.copyOf(layers));
    }

    /** Whether every number is finite. */
    static boolean finite(Weights weights) {
        for (float[] array : all(weights)) {
            for (float value : array) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Σ (a − centre)(b − centre) over the learnt numbers. */
    static double product(Weights a, Weights b, Weights centre) {
        List<float[]> as = learnt(a);
        List<float[]> bs = learnt(b);
        List<float[]> cs = learnt(centre);
        double sum = 0;
        for (int k = 0; k < cs.size(); k++) {
            float[] x = as.get(k);
            float[] y = bs.get(k);
            float[] c = cs.get(k);
            for (int i = 0; i < c.length; i++) {
                double own = c[i];
                sum += (x[i] - own) * (y[i] - own);
            }
        }
        return sum;
    }

    /** A variance that a sum has made negative becomes none. */
    static void mendVariances(Weights weights) {
        for (LayerWeights layer : weights.layers()) {
            float[] variance = layer.arrays().get(STATISTIC + "variance");
            if (variance != null) {
                for (int i = 0; i < variance.length; i++) {
                    variance[i] = Math.max(0, variance[i]);
                }
            }
        }
    }
}
