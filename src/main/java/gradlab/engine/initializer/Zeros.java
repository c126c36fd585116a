package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

import java.util.Arrays;

/**
 * All zeros: right for biases, fatal for kernels, whose units would stay alike for ever (Keras
 * {@code zeros}).
 */
public record Zeros() implements Initializer {
    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        Arrays.fill(values, 0);
    }
}
