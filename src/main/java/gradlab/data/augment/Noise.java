package gradlab.data.augment;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/** Adds normal noise to every input, in the unit the inputs have after scaling. */
public record Noise(
        @Knob(
                        label = "Stddev",
                        min = 0,
                        step = 0.05,
                        help = "Standard deviation of the noise, after scaling",
                        lesson = 16)
                double stddev)
        implements Augmentation {
    /** A tenth of a unit. */
    public Noise() {
        this(0.1);
    }

    /** Refuses numbers out of range. */
    public Noise {
        Knobs.require(Noise.class, stddev);
    }

    @Override
    public void apply(float[] from, float[] to, int width, RandomSource random) {
        for (int i = 0; i < from.length; i++) {
            to[i] = (float) (from[i] + stddev * random.nextGaussian());
        }
    }

    @Override
    public boolean needsImages() {
        return false;
    }
}
