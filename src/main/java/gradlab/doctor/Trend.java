package gradlab.doctor;

import gradlab.run.history.Series;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Reads noisy series by medians over windows, which one wild epoch does not move. */
final class Trend {
    private static final int SAMPLES = 101;
    private static final int STATIONS = 48;

    private Trend() {}

    /** The median at index {@code from} … {@code to} − 1, NaN left out; NaN where there is none. */
    static double median(Series series, int from, int to) {
        int first = Math.max(0, from);
        int count = Math.min(to, series.size()) - first;
        if (count <= 0) {
            return Double.NaN;
        }
        int samples = Math.min(count, SAMPLES);
        double[] values = new double[samples];
        int found = 0;
        for (int i = 0; i < samples; i++) {
            double value = series.get(first + (int) ((long) i * count / samples));
            if (!Double.isNaN(value)) {
                values[found++] = value;
            }
        }
        return median(values, found);
    }

    private static double median(double[] values, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, count);
        return (values[(count - 1) / 2] + values[count / 2]) / 2;
    }

    /** The median of some numbers, NaN left out. */
    static double median(double... numbers) {
        double[] known = Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).toArray();
        return median(known, known.length);
    }

    /**
     * How much a series shakes: the median of |xᵢ − (xᵢ₋₁ + xᵢ₊₁)/2| as a share of its median. A
     * steady fall or rise is no shaking.
     */
    static double roughness(Series series, int from, int to) {
        int first = Math.max(1, from);
        int last = Math.min(to, series.size()) - 1;
        if (last - first < 3) {
            return Double.NaN;
        }
        double[] bends = new double[last - first];
        for (int i = first; i < last; i++) {
            double middle = (series.get(i - 1) + series.get(i + 1)) / 2;
            bends[i - first] = Math.abs(series.get(i) - middle);
        }
        return median(bends) / Math.abs(median(series, first - 1, last + 1));
    }

    /**
     * The first epoch from which a condition has held without a break until the last.
     *
     * @param holds asked with a number of epochs, as if the run stood there
     * @return from 1; looked for at up to 48 epochs and then between two of them
     */
    static int since(int epochs, int least, IntPredicate holds) {
        int step = Math.max(1, (epochs - least) / STATIONS);
        int good = epochs;
        while (good - step >= least && holds.test(good - step)) {
            good -= step;
        }
        int bad = Math.max(least - 1, good - step);
        while (good - bad > 1) {
            int middle = (good + bad) >>> 1;
            if (holds.test(middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return Math.max(1, good);
    }
}
