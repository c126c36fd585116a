package gradlab.engine.tensor;

import java.util.Arrays;

/**
 * Euclidean norms, summed in double precision so that squares of vanishing and exploding gradients
 * neither underflow nor overflow. One thread uses a norm at a time.
 */
public final class Norm {
    /** Sums side by side, which the compiler can vectorize; one running sum it cannot. */
    private static final int LANES = 512;

    private final double[] sums = new double[LANES];

    /** ‖values‖₂. */
    public double of(float[] values) {
        int whole = values.length - values.length % LANES;
        if (whole == 0) {
            return Math.sqrt(tail(values, 0));
        }
        Arrays.fill(sums, 0);
        for (int start = 0; start < whole; start += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                double value = values[start + lane];
                sums[lane] += value * value;
            }
        }
        return Math.sqrt(total() + tail(values, whole));
    }

    /** ‖left − right‖₂ of two arrays of one length. */
    public double ofDifference(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            double difference = left[i] - right[i];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    private double total() {
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    private static double tail(float[] values, int from) {
        double even = 0;
        double odd = 0;
        int i = from;
        for (; i + 1 < values.length; i += 2) {
            double first = values[i];
            double second = values[i + 1];
            even += first * first;
            odd += second * second;
        }
        if (i < values.length) {
            double last = values[i];
            even += last * last;
        }
        return even + odd;
    }
}
