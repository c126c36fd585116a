package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/**
 * Uniform in ±√(6 / (fan in + fan out)) (Glorot and Bengio 2010; Keras {@code glorot_uniform}): for
 * linear layers, tanh, sigmoid and softmax.
 */
public record GlorotUniform() implements Initializer {
    private static final VarianceScaling RULE =
            new VarianceScaling(
                    1, VarianceScaling.Mode.FAN_AVG, VarianceScaling.Distribution.UNIFORM);

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        RULE.fill(values, fanIn, fanOut, random);
    }
}
