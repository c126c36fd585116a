package gradlab.run.sweep;

import gradlab.experiment.setting.SetTo;
import gradlab.text.Message;

import java.util.List;

/**
 * One of the values along an axis of a sweep.
 *
 * @param words as people read it, told from those of all others
 * @param number NaN where it is none
 * @param settings what is set
 */
public record AxisValue(Message words, double number, List<SetTo> settings) {
    /** Keeps its own copy. */
    public AxisValue {
        settings = List.copyOf(settings);
    }
}
