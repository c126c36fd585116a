package gradlab.engine.network;

import gradlab.engine.activation.Linear;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds batch normalization into the dense layers beside it, as is done before a network is put to
 * use: at prediction y = sx + t with s = γ/√(σ² + ε) and t = β − sμ, so a dense layer before it
 * takes W ← W·diag(s), b ← sb + t, and one after it W ← diag(s)·W, b ← b + tW.
 */
public final class BatchNormalizationFolding {
    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, LayerWeights> weights = new HashMap<>();
    private final Set<String> sources = new HashSet<>();

    private BatchNormalizationFolding() {}

    /**
     * Layers and weights that predict the same.
     *
     * @param layers in order
     */
    public record Folded(List<Layer> layers, Weights weights) {}

    /**
     * Folds whatever can be folded. A normalization that a skip arc begins at, or that has no dense
     * layer beside it that it can be folded into, stays.
     */
    public static Folded fold(List<Layer> layers, Weights weights) {
        BatchNormalizationFolding folding = new BatchNormalizationFolding();
        weights.layers().forEach(each -> folding.weights.put(each.layer(), each));
        List<Layer> named = LayerNames.fill(layers);
        for (Layer layer : named) {
            if (layer instanceof MergingLayer merging) {
                folding.sources.add(merging.from());
            }
        }
        named.forEach(folding::visit);
        return new Folded(
                List.copyOf(folding.layers),
                new Weights(
                        folding.layers.stream()
                                .map(Layer::name)
                                .filter(folding.weights::containsKey)
                                .map(folding.weights::get)
                                .toList()));
    }

    private void visit(Layer layer) {
        Layer before = layers.isEmpty() ? null : layers.getLast();
        if (layer instanceof BatchNormalization normalization && canFollow(before, layer)) {
            Dense dense = (Dense) layers.removeLast();
            foldIntoDenseBefore(dense, affine(normalization));
        } else if (layer instanceof Dense dense
                && before instanceof BatchNormalization normalization
                && !sources.contains(before.name())) {
            layers.removeLast();
            foldIntoDenseAfter(dense, affine(normalization));
        } else {
            layers.add(layer);
        }
    }

    private boolean canFollow(@Nullable Layer before, Layer normalization) {
        return before instanceof Dense dense
                && dense.activation() instanceof Linear
                && !sources.contains(dense.name())
                && !sources.contains(normalization.name());
    }

    /** y = scale·x + shift, unit by unit. */
    private record Affine(float[] scale, float[] shift) {}

    private Affine affine(BatchNormalization layer) {
        Map<String, float[]> arrays = arrays(layer);
        float[] mean = array(arrays, "moving_mean", layer);
        float[] variance = array(arrays, "moving_variance", layer);
        float[] gamma = arrays.get("gamma");
        float[] beta = arrays.get("beta");
        float[] scale = new float[mean.length];
        float[] shift = new float[mean.length];
        for (int i = 0; i < mean.length; i++) {
            double factor =
                    (gamma == null ? 1 : gamma[i]) / Math.sqrt(variance[i] + layer.epsilon());
            scale[i] = (float) factor;
            shift[i] = (float) ((beta == null ? 0 : beta[i]) - factor * mean[i]);
        }
        return new Affine(scale, shift);
    }

    private void foldIntoDenseBefore(Dense dense, Affine affine) {
        int units = dense.units();
        float[] kernel = array(arrays(dense), "kernel", dense).clone();
        float[] bias = bias(dense);
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] *= affine.scale()[i % units];
        }
        for (int unit = 0; unit < units; unit++) {
            bias[unit] = bias[unit] * affine.scale()[unit] + affine.shift()[unit];
        }
        put(dense, kernel, bias);
    }

    private void foldIntoDenseAfter(Dense dense, Affine affine) {
        int units = dense.units();
        float[] kernel = array(arrays(dense), "kernel", dense).clone();
        float[] bias = bias(dense);
        for (int unit = 0; unit < units; unit++) {
            double sum = bias[unit];
            for (int input = 0; input < affine.scale().length; input++) {
                sum += (double) affine.shift()[input] * kernel[input * units + unit];
                kernel[input * units + unit] *= affine.scale()[input];
            }
            bias[unit] = (float) sum;
        }
        put(dense, kernel, bias);
    }

    private float[] bias(Dense dense) {
        float[] bias = arrays(dense).get("bias");
        return bias == null ? new float[dense.units()] : bias.clone();
    }

    private void put(Dense dense, float[] kernel, float[] bias) {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        arrays.put("kernel", kernel);
        arrays.put("bias", bias);
        int inputs = kernel.length / dense.units();
        weights.put(
                dense.name(),
                new LayerWeights(dense.name(), arrays, Map.of("kernel", inputs, "bias", 1)));
        layers.add(dense.useBias() ? dense : Knobs.set(dense, Dense::useBias).to(true));
    }

    private Map<String, float[]> arrays(Layer layer) {
        LayerWeights own = weights.get(layer.name());
        if (own == null) {
            throw new SentenceException("there are no weights for layer `{0}`", layer.name());
        }
        return own.arrays();
    }

    private static float[] array(Map<String, float[]> arrays, String name, Layer layer) {
        float[] array = arrays.get(name);
        if (array == null) {
            throw new SentenceException(
                    "the weights of layer `{0}` have no `{1}`", layer.name(), name);
        }
        return array;
    }
}
