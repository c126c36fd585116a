package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Normal, with what falls beyond two standard deviations drawn again, whatever the layer's size
 * (Keras {@code truncated_normal}). What is left has 0.88 times the standard deviation.
 */
public record TruncatedNormal(
        @Knob(label = "Mean", lesson = 5, help = "The centre of the bell") double mean,
        @Knob(
                        label = "Standard deviation σ",
                        min = 0,
                        logarithmic = true,
                        lesson = 5,
                        help = "The width of the bell before it is cut",
                        formula = "w ~ N(mean, σ²), |w − mean| ≤ 2σ")
                double stddev)
        implements Initializer {
    /** Keras's defaults. */
    public TruncatedNormal() {
        this(0, 0.05);
    }

    /** Refuses settings out of range. */
    public TruncatedNormal {
        Knobs.require(TruncatedNormal.class, mean, stddev);
    }

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        Kernels.fillTruncated(values, mean, stddev, random);
    }
}
