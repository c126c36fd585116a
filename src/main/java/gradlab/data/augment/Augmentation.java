package gradlab.data.augment;

import gradlab.engine.tensor.RandomSource;

/** A random change to a training row, drawn anew each time the row is used. */
public sealed interface Augmentation permits Shift, Rotation, Noise {
    /**
     * Writes the changed row over {@code to}.
     *
     * @param from one row; an image is read row by row
     * @param to another array of the same length
     * @param width pixels a row of the image; 0 when it is none
     */
    void apply(float[] from, float[] to, int width, RandomSource random);

    /** Whether it makes sense for images alone. */
    default boolean needsImages() {
        return true;
    }
}
