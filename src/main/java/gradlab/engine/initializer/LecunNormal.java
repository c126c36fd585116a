package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/**
 * Truncated normal with variance 1 / fan in (LeCun et al. 1998; Keras {@code lecun_normal}): for
 * SELU.
 */
public record LecunNormal() implements Initializer {
    private static final VarianceScaling RULE =
            new VarianceScaling(
                    1, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.TRUNCATED_NORMAL);

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        RULE.fill(values, fanIn, fanOut, random);
    }
}
