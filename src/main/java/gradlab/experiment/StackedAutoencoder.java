package gradlab.experiment;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Each hidden layer in turn learns to encode what the one before gives out, so that a decoder can
 * rebuild it (Bengio et al. 2007, greedy layer-wise training).
 */
public record StackedAutoencoder(
        @Knob(
                        label = "Epochs a layer",
                        min = 1,
                        step = 1,
                        lesson = 21,
                        help = "Passes over the training rows for each hidden layer")
                int epochsPerLayer)
        implements Pretraining {
    /** Twenty epochs a layer. */
    public StackedAutoencoder() {
        this(20);
    }

    /** Refuses values out of range. */
    public StackedAutoencoder {
        Knobs.require(StackedAutoencoder.class, epochsPerLayer);
    }
}
