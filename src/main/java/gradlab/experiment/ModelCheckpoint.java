package gradlab.experiment;

import gradlab.engine.metric.Metric;
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

    /** Whether more is better, as for {@code accuracy}; for losses and errors less is. */
    public boolean moreIsBetter() {
        return Metric.risesWhenBetter(monitor);
    }

    /** What any number at all is better than. */
    public double worst() {
        return moreIsBetter() ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Whether a number is better than another; as good is not, and no number is neither. */
    public boolean better(double value, double than) {
        return moreIsBetter() ? value > than : value < than;
    }
}
