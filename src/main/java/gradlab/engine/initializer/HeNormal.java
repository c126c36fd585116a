package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/**
 * Truncated normal with variance 2 / fan in (He et al. 2015; Keras {@code he_normal}): for ReLU and
 * its kin.
 */
public record HeNormal() implements Initializer {
    private static final VarianceScaling RULE =
            new VarianceScaling(
                    2, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.TRUNCATED_NORMAL);

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        RULE.fill(values, fanIn, fanOut, random);
    }
}
