package gradlab.lesson;

import gradlab.knob.TypeName;

/** A step to read. */
@TypeName("text")
public record TextStep(String section) implements Step {}
