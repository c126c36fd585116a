package gradlab.engine.activation;

/**
 * An activation function a = f(z), applied to row-major arrays shaped [batch][units].
 * Implementations are immutable; where one draws random numbers, the cell hands them in.
 */
public sealed interface Activation permits Linear, Sigmoid, Relu {

    /**
     * f(z) of one number, as drawn in the inspector; for softmax, of one unit against zero logits.
     */
    float value(float z);

    /** f′(z) of one number. */
    float slope(float z);

    /** a ← f(z). */
    void forward(float[] z, float[] a, int rows, int columns);

    /** dz ← da · f′(z); {@code dz} may be {@code da}. */
    void backward(float[] z, float[] a, float[] da, float[] dz, int rows, int columns);
}
