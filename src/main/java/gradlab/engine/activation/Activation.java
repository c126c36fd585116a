package gradlab.engine.activation;

import gradlab.engine.tensor.RandomSource;

/**
 * An activation function a = f(z), applied to row-major arrays shaped [batch][units].
 * Implementations are immutable; where one draws random numbers, the cell hands them in.
 */
public sealed interface Activation
        permits Linear,
                Sigmoid,
                Tanh,
                Relu,
                LeakyRelu,
                RandomizedLeakyRelu,
                Elu,
                Selu,
                Swish,
                Gelu,
                Softplus,
                Softsign,
                HardSigmoid,
                Exponential,
                Softmax,
                Step,
                Sign {
    /** A unit counts as saturated where its slope is below this share of the greatest slope. */
    float SATURATION = 0.1f;

    /**
     * f(z) of one number, as drawn in the inspector; for softmax, of one unit against one zero
     * logit.
     */
    float value(float z);

    /** f′(z) of one number. */
    float slope(float z);

    /**
     * {@link #value} in double precision. Finite differences want it: of a loss in single precision
     * a small nudge leaves only noise.
     */
    double exact(double z);

    /** a ← f(z) in double precision. */
    default void exact(double[] z, double[] a, int columns) {
        for (int i = 0; i < z.length; i++) {
            a[i] = exact(z[i]);
        }
    }

    /** The same with the slopes that {@link #forwardTraining} drew. */
    default void exactTraining(double[] z, double[] a, float[] slopes, int columns) {
        exact(z, a, columns);
    }

    /** a ← f(z). */
    void forward(float[] z, float[] a, int rows, int columns);

    /** dz ← da · f′(z); {@code dz} may be {@code da}. */
    void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns);

    /** Whether a training step draws a random slope for each number (randomized leaky ReLU). */
    default boolean drawsSlopes() {
        return false;
    }

    /**
     * a ← f(z) while training.
     *
     * @param slopes receives what is drawn, for the backward pass; may be empty unless {@link
     *     #drawsSlopes}
     */
    default void forwardTraining(
            float[] z, float[] a, float[] slopes, RandomSource random, int rows, int columns) {
        forward(z, a, rows, columns);
    }

    /** dz ← da · f′(z) with the slopes that {@link #forwardTraining} drew. */
    default void backwardTraining(
            float[] z, float[] a, float[] slopes, float[] da, float[] dz, int rows, int columns) {
        backward(z, a, da, dz, rows, columns);
    }

    /** Below this input a unit counts as saturated; −∞ where the function has no flat left end. */
    default float saturatedBelow() {
        return Float.NEGATIVE_INFINITY;
    }

    /** Above this input a unit counts as saturated; +∞ where the function has no flat right end. */
    default float saturatedAbove() {
        return Float.POSITIVE_INFINITY;
    }

    /**
     * Whether an input lies on a flat end of the function: |f′(z)| &lt; {@link #SATURATION} ·
     * greatest |f′|. The off side of the ReLU family is not counted: it is how they work, and a
     * unit that never leaves it is {@linkplain #canDie dead}.
     */
    default boolean saturated(float z) {
        return z < saturatedBelow() || z > saturatedAbove();
    }

    /**
     * Whether a unit can die: output and slope are exactly 0 for every negative input, so that a
     * unit whose inputs are all negative can learn no more.
     */
    default boolean canDie() {
        return false;
    }

    /** The family of initializers that keeps variances level through layers of this function. */
    default SuitedInitializer suitedInitializer() {
        return SuitedInitializer.GLOROT;
    }
}
