package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/** Uniform in ±√(6 / fan in) (He et al. 2015; Keras {@code he_uniform}): for ReLU and its kin. */
public record HeUniform() implements Initializer {
    private static final VarianceScaling RULE =
            new VarianceScaling(
                    2, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.UNIFORM);

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        RULE.fill(values, fanIn, fanOut, random);
    }
}
