package gradlab.experiment;

import gradlab.knob.TypeName;

/** The run begins with the training proper. */
@TypeName("none")
public record NoPretraining() implements Pretraining {}
