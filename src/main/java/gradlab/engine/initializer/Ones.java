package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

import java.util.Arrays;

/** All ones (Keras {@code ones}). */
public record Ones() implements Initializer {
    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        Arrays.fill(values, 1);
    }
}
