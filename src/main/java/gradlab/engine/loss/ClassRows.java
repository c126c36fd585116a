package gradlab.engine.loss;

import gradlab.engine.tensor.FloatMath;

/**
 * The cross-entropy −Σ yⱼ ln aⱼ over rows of classes, for both ways of writing targets. The target
 * [rows][classes] may stand in the array that receives the gradient.
 */
final class ClassRows {
    private ClassRows() {}

    /** From logits z under a softmax a, where ln aⱼ = zⱼ − z_max + ln a_max never meets a 0. */
    static double sumOfLogits(
            float[] z, float[] a, float[] target, float[] gradient, int rows, int classes) {
        double sum = 0;
        float scale = 1f / rows;
        for (int start = 0; start < rows * classes; start += classes) {
            int top = indexOfGreatest(z, start, classes);
            double normalizer = z[top] - Math.log(a[top]);
            float total = 0;
            for (int i = start; i < start + classes; i++) {
                sum += target[i] == 0 ? 0 : target[i] * (normalizer - z[i]);
                total += target[i];
            }
            for (int i = start; i < start + classes; i++) {
                gradient[i] = FloatMath.withoutDenormals(scale * (total * a[i] - target[i]));
            }
        }
        return sum;
    }

    /**
     * The cross-entropy of one row in double precision.
     *
     * @param values logits or outputs [rows][classes]
     * @param target of the row
     */
    static double exact(double[] values, double[] target, int row, boolean logits) {
        int start = row * target.length;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < target.length; i++) {
            greatest = Math.max(greatest, values[start + i]);
        }
        double whole = 0;
        for (int i = 0; i < target.length; i++) {
            whole += logits ? Math.exp(values[start + i] - greatest) : values[start + i];
        }
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            double value = values[start + i];
            double log =
                    logits
                            ? value - greatest - Math.log(whole)
                            : Math.log(Clipped.share(value / whole));
            sum -= target[i] == 0 ? 0 : target[i] * log;
        }
        return sum;
    }

    private static int indexOfGreatest(float[] z, int start, int classes) {
        int top = start;
        for (int i = start + 1; i < start + classes; i++) {
            if (z[i] > z[top]) {
                top = i;
            }
        }
        return top;
    }

    /** From any outputs a, divided by their sum and then clipped, as Keras does. */
    static double sumOfOutputs(float[] a, float[] target, float[] gradient, int rows, int classes) {
        double sum = 0;
        for (int start = 0; start < rows * classes; start += classes) {
            double whole = 0;
            for (int i = start; i < start + classes; i++) {
                whole += a[i];
            }
            double pull = 0;
            for (int i = start; i < start + classes; i++) {
                double share = a[i] / whole;
                sum -= target[i] * Math.log(Clipped.share(share));
                pull += slope(target[i], share) * share;
            }
            for (int i = start; i < start + classes; i++) {
                double slope = slope(target[i], a[i] / whole);
                gradient[i] = (float) ((slope - pull) / whole / rows);
            }
        }
        return sum;
    }

    /** ∂(−y ln clip p)/∂p. */
    private static double slope(double target, double share) {
        return -target * Clipped.slope(share) / Clipped.share(share);
    }
}
