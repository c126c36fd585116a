package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.Arrays;

/** One number everywhere (Keras {@code constant}). */
public record Constant(
        @Knob(label = "Value", lesson = 5, help = "What every weight starts from") double value)
        implements Initializer {
    /** Keras's defaults. */
    public Constant() {
        this(0);
    }

    /** Refuses settings out of range. */
    public Constant {
        Knobs.require(Constant.class, value);
    }

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        Arrays.fill(values, (float) value);
    }
}
