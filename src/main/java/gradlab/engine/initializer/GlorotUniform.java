package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/** Uniform in ±√(6 / (fanIn + fanOut)) (Glorot and Bengio 2010; Keras {@code GlorotUniform}). */
public record GlorotUniform() implements Initializer {
    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        double limit = Math.sqrt(6.0 / (fanIn + fanOut));
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
        }
    }
}
