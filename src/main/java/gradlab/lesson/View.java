package gradlab.lesson;

/** What a step of a lesson asks to look at. */
public enum View {
    LOSS,
    ACCURACY,
    GRADIENT_NORM,
    GRADIENT_WATERFALL,
    UPDATE_RATIO,
    WEIGHT_NORM,
    ACTIVATION,
    SATURATED,
    DEAD,
    LEARNING_RATE,
    MOMENTUM,
    DECISION_SURFACE,
    /** The activations of each layer, as histograms. */
    ACTIVATION_HISTOGRAMS,
    /** The activation function with a layer's own inputs marked on it. */
    ACTIVATION_CURVE
}
