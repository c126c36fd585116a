package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/** Draws the first values of a kernel shaped [fanIn][fanOut], or of a vector (fanIn = 1). */
public sealed interface Initializer permits GlorotUniform, Zeros {
    /** Fills the row-major array. */
    void fill(float[] values, int fanIn, int fanOut, RandomSource random);
}
