package gradlab.lesson.step;

import gradlab.experiment.setting.Setting;
import gradlab.knob.Essential;
import gradlab.knob.TypeName;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * A step in which the student makes the bench equal to an experiment, by whatever edits, and trains
 * it; or trains a family: one slider, one Train.
 *
 * @param runs the experiment, or the family; more than one stand on a slider, in this order
 * @param epochs how many must be trained before the step is done; 0 for all
 * @param where the settings that are lit when the student asks where; empty for those that differ
 */
@TypeName("do")
public record DoStep(
        @Essential(required = true) String section,
        @Essential(required = true) List<String> runs,
        int epochs,
        List<Setting> where,
        Stage stage)
        implements Step {
    /** Nothing to do yet. */
    public DoStep() {
        this("", List.of(), 0, List.of(), new Stage());
    }

    /** Keeps its own copies. */
    public DoStep {
        runs = List.copyOf(runs);
        where = List.copyOf(where);
        if (epochs < 0) {
            throw new SentenceException("epochs must be at least 0, not {0}", epochs);
        }
    }
}
