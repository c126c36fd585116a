package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Normal with a given mean and standard deviation, whatever the layer's size (Keras {@code
 * random_normal}).
 */
public record RandomNormal(
        @Knob(label = "Mean", lesson = 5, help = "The centre of the bell") double mean,
        @Knob(
                        label = "Standard deviation σ",
                        min = 0,
                        logarithmic = true,
                        lesson = 5,
                        help = "The width of the bell",
                        formula = "w ~ N(mean, σ²)")
                double stddev)
        implements Initializer {
    /** Keras's defaults. */
    public RandomNormal() {
        this(0, 0.05);
    }

    /** Refuses settings out of range. */
    public RandomNormal {
        Knobs.require(RandomNormal.class, mean, stddev);
    }

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        random.fillNormal(values, values.length, mean, stddev);
    }
}
