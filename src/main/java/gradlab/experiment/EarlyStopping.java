package gradlab.experiment;

import gradlab.engine.metric.Metric;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.function.IntToDoubleFunction;

/**
 * Ends a run that no longer gets better (Keras {@code EarlyStopping}).
 *
 * @param monitor a key of the history, such as {@code val_loss} or {@code accuracy}
 */
public record EarlyStopping(
        @Knob(label = "Monitor", lesson = 17, help = "The number that is watched") String monitor,
        @Knob(
                        label = "Patience",
                        min = 0,
                        step = 1,
                        lesson = 17,
                        help = "Epochs that must show the trigger before the run ends")
                int patience,
        @Knob(label = "Least change", min = 0, lesson = 17, help = "A smaller change is none")
                double minDelta,
        @Knob(
                        label = "Restore best weights",
                        lesson = 17,
                        help = "Ends with the weights of the best epoch, not of the last")
                boolean restoreBestWeights,
        @Knob(label = "Trigger", lesson = 17, help = "What counts as no longer getting better")
                Trigger trigger) {

    /** What counts as no longer getting better, over as many epochs as the patience. */
    public enum Trigger {
        /** No epoch was better than the best before by more than the least change: Keras's rule. */
        NO_CHANGE,
        /** The number has moved by the least change or less since the patience began. */
        ABSOLUTE_CHANGE,
        /** The number is worse, by more than the least change, than when the patience began. */
        DECREASE,
        /**
         * The mean of the steps between epochs, without their signs, is the least change or less.
         */
        AVERAGE_CHANGE
    }

    /** Keras's defaults. */
    public EarlyStopping() {
        this("val_loss", 0, 0, false, Trigger.NO_CHANGE);
    }

    /** Refuses values out of range. */
    public EarlyStopping {
        Knobs.require(
                EarlyStopping.class, monitor, patience, minDelta, restoreBestWeights, trigger);
    }

    /** Whether more is better, as for {@code accuracy}; for losses and errors less is. */
    public boolean moreIsBetter() {
        return Metric.risesWhenBetter(monitor);
    }

    /**
     * Whether the run ends after an epoch.
     *
     * @param epochs how many are done
     * @param values the watched number by epoch, from index 0
     */
    public boolean stopsAfter(int epochs, IntToDoubleFunction values) {
        int window = Math.max(1, patience);
        if (epochs <= window) {
            return false;
        }
        int last = epochs - 1;
        double change = values.applyAsDouble(last) - values.applyAsDouble(last - window);
        return switch (trigger) {
            case NO_CHANGE -> last - bestEpoch(epochs, values) >= window;
            case ABSOLUTE_CHANGE -> Math.abs(change) <= minDelta;
            case DECREASE -> (moreIsBetter() ? -change : change) > minDelta;
            case AVERAGE_CHANGE -> meanStep(last, window, values) <= minDelta;
        };
    }

    /** The index of the epoch that was better than all before by more than the least change. */
    public int bestEpoch(int epochs, IntToDoubleFunction values) {
        int best = 0;
        for (int i = 1; i < epochs; i++) {
            if (better(values.applyAsDouble(i), values.applyAsDouble(best))) {
                best = i;
            }
        }
        return best;
    }

    private boolean better(double value, double best) {
        return moreIsBetter() ? value > best + minDelta : value < best - minDelta;
    }

    private static double meanStep(int last, int window, IntToDoubleFunction values) {
        double sum = 0;
        for (int i = last - window; i < last; i++) {
            sum += Math.abs(values.applyAsDouble(i + 1) - values.applyAsDouble(i));
        }
        return sum / window;
    }
}
