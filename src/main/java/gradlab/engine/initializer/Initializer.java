package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;

/** Draws the first values of a kernel shaped [fan in][fan out], or of a vector. */
public sealed interface Initializer
        permits Zeros,
                Ones,
                Constant,
                Identity,
                RandomNormal,
                RandomUniform,
                TruncatedNormal,
                GlorotNormal,
                GlorotUniform,
                HeNormal,
                HeUniform,
                LecunNormal,
                LecunUniform,
                VarianceScaling,
                Orthogonal {
    /** Fills the row-major kernel. */
    void fill(float[] values, int fanIn, int fanOut, RandomSource random);

    /** Fills a vector, whose length Keras takes for both fans. */
    default void fillVector(float[] values, RandomSource random) {
        fill(values, values.length, values.length, random);
    }

    /** Whether it is defined for kernels alone, not for biases or other vectors. */
    default boolean kernelsOnly() {
        return false;
    }
}
