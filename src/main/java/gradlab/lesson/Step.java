package gradlab.lesson;

import gradlab.knob.TypeKey;

import java.util.List;

/** One step of a lesson. */
@TypeKey("kind")
public sealed interface Step permits TextStep, DoStep, PredictStep, SeeStep, ClaimStep {
    /** The section of the lesson's Markdown that is shown with it. */
    String section();

    /** The runs it speaks of, by their names in the lesson. */
    default List<String> runs() {
        return List.of();
    }
}
