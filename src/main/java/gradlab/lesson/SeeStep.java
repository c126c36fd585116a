package gradlab.lesson;

import gradlab.knob.Essential;
import gradlab.knob.TypeName;

import java.util.List;

/**
 * A step that shows what was recorded.
 *
 * @param layer the layer a view is about; empty for all
 */
@TypeName("see")
public record SeeStep(
        @Essential(required = true) String section,
        @Essential(required = true) List<String> runs,
        @Essential(required = true) List<View> views,
        String layer)
        implements Step {
    /** Nothing to see yet. */
    public SeeStep() {
        this("", List.of(), List.of(), "");
    }

    /** Keeps its own copies. */
    public SeeStep {
        runs = List.copyOf(runs);
        views = List.copyOf(views);
    }
}
