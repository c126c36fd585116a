package gradlab.engine.activation;

/** Which family of initializers suits an activation function, by the variance it gives. */
public enum SuitedInitializer {
    /** Variance 2 / (fan in + fan out), for functions that are near the identity around 0. */
    GLOROT,
    /** Variance 2 / fan in, for functions that switch half their inputs off. */
    HE,
    /** Variance 1 / fan in, for self-normalizing functions. */
    LECUN
}
