package gradlab.data;

import gradlab.knob.TypeName;

/** Columns stay as they are. */
@TypeName("none")
public record NoScaler() implements Scaler {}
