package gradlab.engine.loss;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.tensor.FloatMath;

/**
 * Mean over the outputs of −y ln a − (1 − y) ln(1 − a) (Keras {@code BinaryCrossentropy}). After a
 * sigmoid it is computed from the logits, as max(z, 0) − zy + ln(1 + e^−|z|), and no logarithm is
 * taken of 0; after anything else, a is first brought within [1e-7, 1 − 1e-7], as Keras does.
 */
public record BinaryCrossentropy() implements Loss {
    @Override
    public Targets targets() {
        return Targets.PROBABILITIES;
    }

    @Override
    public boolean fromLogits(Activation last) {
        return last instanceof Sigmoid;
    }

    @Override
    public double exact(
            Activation last, double[] z, double[] a, float[] target, int row, int outputs) {
        double sum = 0;
        for (int i = row * outputs; i < (row + 1) * outputs; i++) {
            if (fromLogits(last)) {
                sum += Math.max(z[i], 0) - z[i] * target[i] + Math.log1p(Math.exp(-Math.abs(z[i])));
            } else {
                double share = Clipped.share(a[i]);
                sum -= target[i] * Math.log(share) + (1 - target[i]) * Math.log(1 - share);
            }
        }
        return sum / outputs;
    }

    @Override
    public double sum(
            Activation last,
            float[] z,
            float[] a,
            float[] target,
            float[] gradient,
            int rows,
            int outputs) {
        int count = rows * outputs;
        double sum =
                fromLogits(last)
                        ? sumOfLogits(z, a, target, gradient, count)
                        : sumOfOutputs(a, target, gradient, count);
        return sum / outputs;
    }

    private static double sumOfLogits(
            float[] z, float[] a, float[] target, float[] gradient, int count) {
        double sum = 0;
        float scale = 1f / count;
        for (int i = 0; i < count; i++) {
            float size = Math.abs(z[i]);
            sum += Math.max(z[i], 0.0) - (double) z[i] * target[i];
            sum += FloatMath.softplus(-size, FloatMath.exp(-size));
            gradient[i] = scale * (a[i] - target[i]);
        }
        return sum;
    }

    private static double sumOfOutputs(float[] a, float[] target, float[] gradient, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double share = Clipped.share(a[i]);
            double slope = Clipped.slope(a[i]);
            sum -= target[i] * Math.log(share) + (1 - target[i]) * Math.log(1 - share);
            gradient[i] = (float) (slope * (share - target[i]) / (share * (1 - share)) / count);
        }
        return sum;
    }
}
