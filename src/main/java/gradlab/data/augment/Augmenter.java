package gradlab.data.augment;

import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

import org.ejml.data.FMatrixRMaj;

import java.util.List;

/** Applies a list of augmentations to batches of one shape; holds the two rows it works in. */
public final class Augmenter {
    private final Augmentation[] steps;
    private final int width;
    private float[] row;
    private float[] changed;

    /**
     * For rows of one shape.
     *
     * @param columns inputs a row
     * @param imageWidth pixels a row of an image; 0 when the rows are no images
     * @throws IllegalArgumentException when an augmentation needs images and these are none
     */
    public Augmenter(List<Augmentation> steps, int columns, int imageWidth) {
        for (Augmentation step : steps) {
            if (step.needsImages() && imageWidth == 0) {
                throw new SentenceException(
                        "augment: {0} works on images only; leave it out or choose a source of "
                                + "images",
                        step);
            }
        }
        this.steps = steps.toArray(Augmentation[]::new);
        this.width = imageWidth;
        this.row = new float[columns];
        this.changed = new float[columns];
    }

    /** Whether it changes anything. */
    public boolean active() {
        return steps.length > 0;
    }

    /** Changes the first rows of a batch in place: [batch size][columns]. */
    public void apply(FMatrixRMaj batch, int rows, RandomSource random) {
        for (int i = 0; i < rows && active(); i++) {
            System.arraycopy(batch.data, i * row.length, row, 0, row.length);
            for (Augmentation step : steps) {
                step.apply(row, changed, width, random);
                float[] before = row;
                row = changed;
                changed = before;
            }
            System.arraycopy(row, 0, batch.data, i * row.length, row.length);
        }
    }
}
