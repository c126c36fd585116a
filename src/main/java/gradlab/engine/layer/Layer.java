package gradlab.engine.layer;

/**
 * One layer of a network: its settings, immutable. All that changes while training lives in its
 * {@link Cell}.
 */
public sealed interface Layer permits Dense, ActivationLayer, BatchNormalization, Dropout {
    /** Its name, unique in a model; empty where the file gives none. */
    String name();

    /** The same layer under another name. */
    Layer withName(String name);

    /** Whether training changes its weights. */
    boolean trainable();

    /** The same layer, frozen or not. */
    Layer withTrainable(boolean trainable);

    /** How many numbers a row leaves with, given how many it comes in with. */
    int outputWidth(int inputWidth);
}
