package gradlab.data.prepare;

import gradlab.knob.Knob;

/** How inputs and targets are scaled before training. */
public record Scaling(
        @Knob(
                        label = "Inputs",
                        lesson = 10,
                        help =
                                "How each input column is scaled; the pixels of images share one"
                                        + " scale")
                Scaler inputs,
        @Knob(
                        label = "Targets",
                        lesson = 10,
                        help = "How each target column is scaled; never class numbers")
                Scaler targets,
        @Knob(label = "Fit on", lesson = 10, help = "Which rows the scaler may look at")
                FitOn fitOn) {
    /** Which rows a scaler is fitted on. */
    public enum FitOn {
        TRAIN,
        ALL
    }

    /** Nothing is scaled. */
    public Scaling() {
        this(new NoScaler(), new NoScaler(), FitOn.TRAIN);
    }
}
