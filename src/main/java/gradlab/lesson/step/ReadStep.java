package gradlab.lesson.step;

import gradlab.knob.Essential;
import gradlab.knob.TypeName;

/** A step to read, a screen at most. */
@TypeName("read")
public record ReadStep(@Essential(required = true) String section, Stage stage) implements Step {
    /** Nothing to read yet. */
    public ReadStep() {
        this("", new Stage());
    }

    @Override
    public boolean isAct() {
        return false;
    }
}
