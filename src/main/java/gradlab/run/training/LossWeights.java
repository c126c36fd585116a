package gradlab.run.training;

import gradlab.data.prepare.PreparedData;
import gradlab.experiment.Training;

import org.jspecify.annotations.Nullable;

/** How much each training row counts in the loss, outside a run. */
public final class LossWeights {
    private LossWeights() {}

    /** Its own weight times that of its class; null where all count alike. */
    public static float @Nullable [] of(PreparedData data, Training training) {
        float[] classes = RowWeights.ofClasses(data, training.batches().classWeight());
        RowWeights weights = RowWeights.of(data.train(), classes, 1);
        return weights == null ? null : weights.all();
    }
}
