package gradlab.experiment;

import gradlab.knob.TypeName;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Every class counts as much as any other, however few its rows: n / (k·nⱼ) for class j of k, as
 * scikit-learn's {@code class_weight="balanced"}.
 */
@TypeName("balanced")
public record BalancedClasses() implements ClassWeight {
    @Override
    public float[] weights(List<String> classes, int[] counts) {
        double rows = IntStream.of(counts).sum();
        float[] weights = new float[counts.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = counts[i] == 0 ? 0 : (float) (rows / (counts.length * counts[i]));
        }
        return weights;
    }
}
