package gradlab.experiment;

import gradlab.knob.Knob;
import gradlab.knob.Regularizing;

import org.jspecify.annotations.Nullable;

/**
 * What looks at the numbers of each epoch that is done (Keras {@code callbacks}).
 *
 * @param earlyStopping null never stops early
 * @param checkpoint null ends with the last weights, unless early stopping gives its best back
 */
public record Callbacks(
        @Knob(label = "Early stopping", lesson = 17, help = "Ends a run that gets no better")
                @Regularizing
                @Nullable EarlyStopping earlyStopping,
        @Knob(
                        label = "Checkpoint",
                        lesson = 17,
                        help = "Ends with the weights of the best epoch, whatever ended the run")
                @Regularizing
                @Nullable ModelCheckpoint checkpoint) {
    /** None. */
    public Callbacks() {
        this(null, null);
    }

    /** Whether a run that comes to its end goes back to the weights of its best epoch. */
    public boolean givesBack() {
        return !monitor().isEmpty();
    }

    /** The number by which a run goes back to its best epoch; empty where it does not. */
    public String monitor() {
        if (checkpoint != null) {
            return checkpoint.monitor();
        }
        return earlyStopping != null && earlyStopping.restoreBestWeights()
                ? earlyStopping.monitor()
                : "";
    }
}
