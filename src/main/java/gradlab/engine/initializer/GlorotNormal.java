package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/**
 * Truncated normal with variance 2 / (fan in + fan out) (Glorot and Bengio 2010; Keras {@code
 * glorot_normal}): for linear layers, tanh, sigmoid and softmax.
 */
public record GlorotNormal() implements Initializer {
    private static final VarianceScaling RULE =
            new VarianceScaling(
                    1, VarianceScaling.Mode.FAN_AVG, VarianceScaling.Distribution.TRUNCATED_NORMAL);

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        RULE.fill(values, fanIn, fanOut, random);
    }
}
