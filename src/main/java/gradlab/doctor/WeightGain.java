package gradlab.doctor;

import gradlab.run.training.FirstBatch;

/**
 * By what a layer's first weights multiply the size of a signal: √(fan in · E[w²]), 1 for LeCun's
 * rule and √2 for He's.
 */
final class WeightGain {
    /** More than twice what He's rule gives. */
    static final double LARGE = 3;

    private WeightGain() {}

    static double of(FirstBatch.LayerPass layer) {
        return layer.weightNorm() / Math.sqrt(layer.units());
    }

    static double greatest(FirstBatch first) {
        return first.layers().stream().mapToDouble(WeightGain::of).max().orElse(0);
    }
}
