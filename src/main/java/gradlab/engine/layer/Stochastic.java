package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;

/** A layer that disturbs its inputs at random while training, as regularization. */
public sealed interface Stochastic extends Layer
        permits Dropout, AlphaDropout, GaussianNoise, GaussianDropout {
    /** Whether it stays active at prediction (Gal and Ghahramani 2016). */
    boolean monteCarlo();

    /** The same layer, active at prediction or not. */
    Stochastic withMonteCarlo(boolean monteCarlo);

    /**
     * Draws how a pass disturbs its inputs, y = x·factor + offset.
     *
     * @param count how many numbers to draw for
     */
    void draw(RandomSource random, float[] factor, float[] offset, int count);
}
