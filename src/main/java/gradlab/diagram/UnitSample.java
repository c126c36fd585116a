package gradlab.diagram;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Chooses which units of a wide layer are shown. */
final class UnitSample {
    /** Units already shown count for this much more, so that the picture keeps still. */
    private static final double LOYALTY = 1.25;

    private UnitSample() {}

    /**
     * The strongest units in ascending order; all of them where they fit.
     *
     * @param strengths one number a unit
     * @param shown the units shown before, in ascending order
     */
    static int[] strongest(float[] strengths, int capacity, int[] shown) {
        if (strengths.length <= capacity) {
            return IntStream.range(0, strengths.length).toArray();
        }
        return IntStream.range(0, strengths.length)
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer i) -> -strength(strengths, i, shown))
                                .thenComparingInt(i -> i))
                .limit(capacity)
                .mapToInt(i -> i)
                .sorted()
                .toArray();
    }

    private static double strength(float[] strengths, int unit, int[] shown) {
        double own = Float.isNaN(strengths[unit]) ? 0 : strengths[unit];
        return Arrays.binarySearch(shown, unit) >= 0 ? own * LOYALTY : own;
    }

    /** The first units that were shown before this column, where those go on one to one. */
    static int[] like(int[] before, int width, int capacity) {
        return Arrays.stream(before).filter(i -> i < width).limit(capacity).toArray();
    }
}
