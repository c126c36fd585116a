package gradlab.lesson.step;

import gradlab.knob.Essential;
import gradlab.knob.TypeName;
import gradlab.lesson.figure.FigureExpression;

import java.util.ArrayList;
import java.util.List;

/**
 * A step that asks for a prediction before the answer can be seen.
 *
 * @param after the run, or the family, before whose end nothing is revealed; empty where the
 *     question needs none, or where the runs of its answer tell
 */
@TypeName("predict")
public record PredictStep(
        @Essential(required = true) String section,
        @Essential(required = true) Question question,
        String after,
        Stage stage)
        implements Step {
    /** Nothing asked yet. */
    public PredictStep() {
        this("", new Choose(), "", new Stage());
    }

    @Override
    public List<String> runs() {
        List<String> runs = new ArrayList<>(question.runs());
        if (!after.isEmpty()) {
            runs.add(after);
        }
        return runs;
    }

    @Override
    public List<FigureExpression> figures() {
        return question.figures();
    }

    @Override
    public List<Listing> listings() {
        return question.listings();
    }
}
