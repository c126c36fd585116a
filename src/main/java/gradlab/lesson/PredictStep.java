package gradlab.lesson;

import gradlab.knob.TypeName;

import java.util.List;

/** A step that asks for a prediction before the answer can be seen. */
@TypeName("predict")
public record PredictStep(String section, Question question) implements Step {
    @Override
    public List<String> runs() {
        return question.runs();
    }
}
