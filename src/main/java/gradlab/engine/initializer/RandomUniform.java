package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.SentenceException;

/** Uniform between two bounds, whatever the layer's size (Keras {@code random_uniform}). */
public record RandomUniform(
        @Knob(label = "Least value", lesson = 5, help = "The lower bound") double minval,
        @Knob(
                        label = "Greatest value",
                        lesson = 5,
                        help = "The upper bound",
                        formula = "w ~ U(minval, maxval)")
                double maxval)
        implements Initializer {
    /** Keras's defaults. */
    public RandomUniform() {
        this(-0.05, 0.05);
    }

    /** Refuses settings out of range. */
    public RandomUniform {
        Knobs.require(RandomUniform.class, minval, maxval);
        if (minval > maxval) {
            throw new SentenceException(
                    "minval must not be above maxval, {0}, but is {1}", maxval, minval);
        }
    }

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (minval + (maxval - minval) * random.nextDouble());
        }
    }
}
