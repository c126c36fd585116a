package gradlab.data;

import gradlab.knob.Essential;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/** What every generator of rows has: how many, how noisy, and from which seed. */
public record Sampling(
        @Essential @Knob(label = "Samples", min = 2, step = 50, help = "How many rows are made")
                int samples,
        @Knob(
                        label = "Noise",
                        min = 0,
                        step = 0.01,
                        help =
                                "Standard deviation of what is added: to coordinates and pixels, in"
                                        + " regression to the target",
                        lesson = 16)
                double noise,
        @Knob(label = "Seed", step = 1, help = "The same seed makes the same rows") long seed) {
    /** 500 points with a little noise. */
    public Sampling() {
        this(500, 0.1, 1);
    }

    /** Refuses numbers out of range. */
    public Sampling {
        Knobs.require(Sampling.class, samples, noise, seed);
    }
}
