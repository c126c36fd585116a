package gradlab.data.augment;

import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Turns an image about its middle by an angle drawn evenly from −limit … limit, with bilinear
 * interpolation; what comes in at an edge repeats the edge.
 */
public record Rotation(
        @Knob(
                        label = "Degrees",
                        min = 0,
                        max = 180,
                        step = 5,
                        help = "Greatest angle an image is turned, each way",
                        lesson = 16)
                double degrees)
        implements Augmentation {
    /** At most ten degrees. */
    public Rotation() {
        this(10);
    }

    /** Refuses numbers out of range. */
    public Rotation {
        Knobs.require(Rotation.class, degrees);
    }

    @Override
    public void apply(float[] from, float[] to, int width, RandomSource random) {
        int height = from.length / width;
        double angle = StrictMath.toRadians((2 * random.nextDouble() - 1) * degrees);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double middleX = (width - 1) / 2.0;
        double middleY = (height - 1) / 2.0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double right = x - middleX;
                double down = y - middleY;
                double fromX = Math.clamp(middleX + cos * right + sin * down, 0, width - 1.0);
                double fromY = Math.clamp(middleY - sin * right + cos * down, 0, height - 1.0);
                to[y * width + x] = between(from, width, height, fromX, fromY);
            }
        }
    }

    private static float between(float[] image, int width, int height, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        double across = x - left;
        double down = y - top;
        double upper =
                (1 - across) * image[top * width + left] + across * image[top * width + right];
        double lower =
                (1 - across) * image[bottom * width + left]
                        + across * image[bottom * width + right];
        return (float) ((1 - down) * upper + down * lower);
    }
}
