package gradlab.engine.tensor;

/**
 * Normal random numbers by rejection from 128 layers of equal area under the bell curve (Marsaglia
 * and Tsang 2000, in Doornik's form of 2005): one draw, one look-up and one product almost always.
 * The tables come from {@link StrictMath}, so they are the same on every machine.
 */
final class Ziggurat {
    private static final int LAYERS = 128;

    /** Where the bottom layer ends and the tail begins. */
    private static final double TAIL = 3.442619855899;

    /** The area of a layer. */
    private static final double AREA = 9.91256303526217e-3;

    /** Right ends of the layers, the bottom one's as wide as its area with the tail asks. */
    private static final double[] ENDS = new double[LAYERS + 1];

    /** The share of a layer that lies wholly under the curve. */
    private static final double[] INSIDE = new double[LAYERS];

    static {
        double height = bell(TAIL);
        ENDS[0] = AREA / height;
        ENDS[1] = TAIL;
        for (int i = 2; i < LAYERS; i++) {
            ENDS[i] = StrictMath.sqrt(-2 * StrictMath.log(AREA / ENDS[i - 1] + height));
            height = bell(ENDS[i]);
        }
        for (int i = 0; i < LAYERS; i++) {
            INSIDE[i] = ENDS[i + 1] / ENDS[i];
        }
    }

    private Ziggurat() {}

    private static double bell(double x) {
        return StrictMath.exp(-0.5 * x * x);
    }

    /** The next normal number. */
    static double next(RandomSource random) {
        while (true) {
            long bits = random.nextLong();
            int layer = (int) (bits & LAYERS - 1);
            double place = (bits >> 11) * 0x1.0p-52;
            double x = place * ENDS[layer];
            if (Math.abs(place) < INSIDE[layer]) {
                return x;
            }
            if (layer == 0) {
                return place < 0 ? -tail(random) : tail(random);
            }
            double top = StrictMath.exp(-0.5 * (ENDS[layer + 1] * ENDS[layer + 1] - x * x));
            double bottom = StrictMath.exp(-0.5 * (ENDS[layer] * ENDS[layer] - x * x));
            if (top + random.nextDouble() * (bottom - top) < 1) {
                return x;
            }
        }
    }

    /** A number beyond {@link #TAIL} (Marsaglia 1964). */
    private static double tail(RandomSource random) {
        while (true) {
            double x = -StrictMath.log(1 - random.nextDouble()) / TAIL;
            double y = -StrictMath.log(1 - random.nextDouble());
            if (2 * y > x * x) {
                return TAIL + x;
            }
        }
    }
}
