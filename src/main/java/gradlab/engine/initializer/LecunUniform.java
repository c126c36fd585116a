package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/** Uniform in ±√(3 / fan in) (LeCun et al. 1998; Keras {@code lecun_uniform}): for SELU. */
public record LecunUniform() implements Initializer {
    private static final VarianceScaling RULE =
            new VarianceScaling(
                    1, VarianceScaling.Mode.FAN_IN, VarianceScaling.Distribution.UNIFORM);

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        RULE.fill(values, fanIn, fanOut, random);
    }
}
