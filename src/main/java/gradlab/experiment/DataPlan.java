package gradlab.experiment;

import gradlab.data.Circles;
import gradlab.data.DataSource;
import gradlab.data.Scaling;
import gradlab.data.Split;
import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/** Which rows a run learns from, and what is done to them first. */
public record DataPlan(
        @Knob(label = "Source", help = "Where the rows come from") @Essential(required = true)
                DataSource source,
        Split split,
        Scaling scaling,
        @Knob(
                        label = "Label noise",
                        min = 0,
                        max = 1,
                        help = "Share of the training labels drawn anew",
                        lesson = 16)
                double labelNoise) {
    /** The default circles, half and half, unscaled. */
    public DataPlan() {
        this(new Circles(), new Split(), new Scaling(), 0);
    }

    /** Refuses values out of range. */
    public DataPlan {
        Knobs.require(DataPlan.class, source, split, scaling, labelNoise);
    }
}
