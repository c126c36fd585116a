package gradlab.engine.loss;

import gradlab.engine.activation.Activation;
import gradlab.knob.TypeName;

/** Mean over the outputs of |a − y|, with slope 0 at 0 (Keras {@code MeanAbsoluteError}). */
@TypeName({"mean_absolute_error", "mae"})
public record MeanAbsoluteError() implements Loss {
    @Override
    public Targets targets() {
        return Targets.NUMBERS;
    }

    @Override
    public double exact(
            Activation last, double[] z, double[] a, float[] target, int row, int outputs) {
        double sum = 0;
        for (int i = row * outputs; i < (row + 1) * outputs; i++) {
            sum += Math.abs(a[i] - target[i]);
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
        double sum = 0;
        float scale = 1f / (rows * outputs);
        for (int i = 0; i < rows * outputs; i++) {
            float error = a[i] - target[i];
            sum += Math.abs(error);
            gradient[i] = scale * Math.signum(error);
        }
        return sum / outputs;
    }
}
