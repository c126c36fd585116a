package gradlab.experiment;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Keeps the weights of the best epoch, and ends the run with them, whatever ended it (Keras {@code
 * ModelCheckpoint} with {@code save_best_only}).
 *
 * @param monitor a key of the history, such as {@code val_loss} or {@code accuracy}
 */
public record ModelCheckpoint(
        @Knob(label = "Monitor", lesson = 17, help = "The number that tells which epoch is best")
                String monitor) {
    /** Keras's default. */
    public ModelCheckpoint() {
        this("val_loss");
    }

    /** Refuses values out of range. */
    public ModelCheckpoint {
        Knobs.require(ModelCheckpoint.class, monitor);
    }
}
