package gradlab.lesson;

import gradlab.knob.Essential;
import gradlab.knob.TypeName;
import gradlab.text.SentenceException;

import java.util.List;

/**
 * A step that puts an experiment on the bench to be trained.
 *
 * @param runs more than one are offered on a slider, in this order
 * @param epochs how many must be trained before the step is done; 0 for all
 */
@TypeName("do")
public record DoStep(
        @Essential(required = true) String section,
        @Essential(required = true) List<String> runs,
        int epochs)
        implements Step {
    /** Nothing to do yet. */
    public DoStep() {
        this("", List.of(), 0);
    }

    /** Keeps its own copy. */
    public DoStep {
        runs = List.copyOf(runs);
        if (epochs < 0) {
            throw new SentenceException("epochs must be at least 0, not {0}", epochs);
        }
    }
}
