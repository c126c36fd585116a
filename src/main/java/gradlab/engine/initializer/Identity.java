package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.Arrays;

/** The identity matrix times a gain, 0 outside the diagonal (Keras {@code identity}). */
public record Identity(
        @Knob(
                        label = "Gain",
                        lesson = 5,
                        help = "The number on the diagonal",
                        formula = "W = gain·I")
                double gain)
        implements Initializer {
    /** Keras's defaults. */
    public Identity() {
        this(1);
    }

    /** Refuses settings out of range. */
    public Identity {
        Knobs.require(Identity.class, gain);
    }

    @Override
    public void fill(float[] values, int fanIn, int fanOut, RandomSource random) {
        Kernels.requireKernel("identity", values, fanIn, fanOut);
        Arrays.fill(values, 0);
        for (int i = 0; i < Math.min(fanIn, fanOut); i++) {
            values[i * fanOut + i] = (float) gain;
        }
    }

    @Override
    public boolean kernelsOnly() {
        return true;
    }
}
