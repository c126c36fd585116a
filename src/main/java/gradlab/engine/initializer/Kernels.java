package gradlab.engine.initializer;

import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

/** The draws that several initializers share. */
final class Kernels {
    /** Keras draws again beyond this many standard deviations. */
    private static final double CUT = 2;

    private Kernels() {}

    /** Uniform in ±limit. */
    static void fillUniform(float[] values, double limit, RandomSource random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
        }
    }

    /** Normal, drawn again while beyond two standard deviations. */
    static void fillTruncated(float[] values, double mean, double deviation, RandomSource random) {
        for (int i = 0; i < values.length; i++) {
            double z = random.nextGaussian();
            while (Math.abs(z) > CUT) {
                z = random.nextGaussian();
            }
            values[i] = (float) (mean + deviation * z);
        }
    }

    /** Refuses a vector. */
    static void requireKernel(String name, float[] values, int fanIn, int fanOut) {
        if (values.length != fanIn * fanOut) {
            throw new SentenceException(
                    "{0} is for kernels of inputs by units, not for a vector of {1}",
                    name, values.length);
        }
    }
}
