package gradlab.lesson.figure;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** What is done to numbers in groups. */
final class Groups {
    /** Nothing is known yet. */
    static final double[][] NONE = {};

    private Groups() {}

    static double[][] of(double... one) {
        return new double[][] {one};
    }

    /** A number that may not be known. */
    static double[][] orNone(double one) {
        return Double.isNaN(one) ? NONE : of(one);
    }

    static double[] flat(double[][] groups) {
        return Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    }

    static double[][] map(double[][] groups, DoubleUnaryOperator each) {
        return Arrays.stream(groups)
                .map(group -> Arrays.stream(group).map(each).toArray())
                .toArray(double[][]::new);
    }

    /** One by one where there are equally many; one number goes with each of the others. */
    static double[][] join(double[][] left, double[][] right, DoubleBinaryOperator each) {
        if (left.length == 0 || right.length == 0) {
            return NONE;
        }
        double[][] joined = new double[Math.max(left.length, right.length)][];
        if (!fit(left.length, right.length)) {
            return NONE;
        }
        for (int i = 0; i < joined.length; i++) {
            double[] a = left[left.length == 1 ? 0 : i];
            double[] b = right[right.length == 1 ? 0 : i];
            if (!fit(a.length, b.length)) {
                return NONE;
            }
            double[] both = new double[Math.max(a.length, b.length)];
            for (int j = 0; j < both.length; j++) {
                both[j] = each.applyAsDouble(a[a.length == 1 ? 0 : j], b[b.length == 1 ? 0 : j]);
            }
            joined[i] = both;
        }
        return joined;
    }

    private static boolean fit(int left, int right) {
        return left > 0 && right > 0 && (left == right || left == 1 || right == 1);
    }
}
