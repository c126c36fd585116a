package gradlab.engine.regularizer;

/** A penalty on weights that is added to the loss. */
public sealed interface Regularizer permits NoRegularizer, L1, L2, L1L2 {
    /** The penalty of these weights. */
    double penalty(float[] weights);

    /** The same in double precision, as its finite difference wants it. */
    double exact(double[] weights);

    /** gradient ← gradient + ∂penalty/∂weights. */
    void addGradient(float[] weights, float[] gradient);

    /** Whether there is no penalty at all, so that the calls can be spared. */
    default boolean isNone() {
        return false;
    }
}
