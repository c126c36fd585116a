package gradlab.engine.optimizer;

/**
 * Moving averages of gradients and of their squares, as all adaptive rules keep them. Both round
 * what is too small to matter, so that no denormal number arises on the way: where gradients are
 * exactly 0, as those of dead units, averages would otherwise settle at such numbers and make every
 * later step slow.
 */
final class Averages {
    /** The last bit of a sum with this is worth 2⁻⁹⁹. */
    private static final float TRACE = 0x1p-76f;

    /** The last bit of a sum with this is worth 2⁻⁵⁵, whose square is far from denormal. */
    private static final float SMALL = 0x1p-32f;

    private Averages() {}

    /** x to within 8e-31. */
    static float settled(float x) {
        return (x + TRACE) - TRACE;
    }

    /** a ← a + (x − a)·take, to within 8e-31. */
    static float average(float a, float x, float take) {
        return settled(a + (x - a) * take);
    }

    /** g², with g to within 1.4e-17, next to which every ε is large. */
    static float square(float g) {
        float near = (g + SMALL) - SMALL;
        return near * near;
    }
}
