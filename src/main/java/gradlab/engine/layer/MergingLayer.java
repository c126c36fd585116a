package gradlab.engine.layer;

/**
 * A layer that merges the output of an earlier layer with the running output: a skip connection.
 * Keras calls them merging layers.
 */
public sealed interface MergingLayer extends Layer permits Add, Concatenate {
    /** The name of the earlier layer. */
    String from();

    /** The same, merging with another layer. */
    MergingLayer withFrom(String from);
}
