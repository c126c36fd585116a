package gradlab.lesson;

import gradlab.knob.TypeName;

import java.util.List;

/** A step that says what must have been seen, checked on the recorded runs. */
@TypeName("claim")
public record ClaimStep(String section, Claim claim) implements Step {
    @Override
    public List<String> runs() {
        return claim.runs();
    }
}
