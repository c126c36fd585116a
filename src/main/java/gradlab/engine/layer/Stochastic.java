package gradlab.engine.layer;

import gradlab.engine.tensor.RandomSource;

/** A layer that disturbs its inputs at random while training, as regularization. */
public sealed interface Stochastic extends Layer
        permits Dropout, AlphaDropout, GaussianNoise, GaussianDropout {
    /** Whether it stays active at prediction (Gal and Ghahramani 2016). */
    boolean monteCarlo();

    /** The same layer, active at prediction or not. */
    Stochastic withMonteCarlo(boolean monteCarlo);

    /** Whether it adds something to its inputs, and does not only multiply them. */
    default boolean adds() {
        return false;
    }

    /**
     * Draws how a pass disturbs its inputs, y = x·factor + offset.
     *
     * @param offset empty unless the layer {@link #adds}
     * @param count how many numbers to draw for
     */
    void draw(RandomSource random, float[] factor, float[] offset, int count);
}
