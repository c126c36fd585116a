package gradlab.data.augment;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Moves an image by a whole number of pixels up to a limit, drawn evenly, across and down on their
 * own; what comes in at an edge repeats the edge.
 */
public record Shift(
        @Knob(
                        label = "Pixels",
                        min = 0,
                        max = 100,
                        step = 1,
                        help = "Greatest distance an image is moved, each way",
                        lesson = 16)
                int pixels)
        implements Augmentation {
    /** At most two pixels. */
    public Shift() {
        this(2);
    }

    /** Refuses numbers out of range. */
    public Shift {
        Knobs.require(Shift.class, pixels);
    }

    @Override
    public void apply(float[] from, float[] to, int width, RandomSource random) {
        int height = from.length / width;
        int right = random.nextInt(2 * pixels + 1) - pixels;
        int down = random.nextInt(2 * pixels + 1) - pixels;
        for (int y = 0; y < height; y++) {
            int line = Math.clamp(y - down, 0, height - 1) * width;
            for (int x = 0; x < width; x++) {
                to[y * width + x] = from[line + Math.clamp(x - right, 0, width - 1)];
            }
        }
    }
}
