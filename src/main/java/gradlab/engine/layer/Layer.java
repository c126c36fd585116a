package gradlab.engine.layer;

/**
 * One layer of a network: its settings, immutable. All that changes while training lives in its
 * {@link Cell}.
 */
public sealed interface Layer
        permits Dense, ActivationLayer, Prelu, BatchNormalization, Stochastic, MergingLayer {
    /** Its name, unique in a model; empty where the file gives none. */
    String name();

    /** The same layer under another name. */
    Layer withName(String name);

    /** Whether training changes its weights. */
    boolean trainable();

    /** The same layer, frozen or not. */
    Layer withTrainable(boolean trainable);

    /**
     * How many numbers a row leaves with.
     *
     * @param inputWidth how many it comes in with
     * @param mergedWidth how many come in over the skip arc; 0 for a layer that is no {@link
     *     MergingLayer}
     */
    default int outputWidth(int inputWidth, int mergedWidth) {
        return inputWidth;
    }

    /** How many numbers it learns or keeps, as a model's summary counts them. */
    default long parameterCount(int inputWidth) {
        return 0;
    }

    /** How many of its {@link #parameterCount} the optimizer changes. */
    default long trainableCount(int inputWidth) {
        return trainable() ? parameterCount(inputWidth) : 0;
    }

    /** Its run-time state and buffers. */
    Cell cell(CellPlan plan);
}
