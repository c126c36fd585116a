package gradlab.engine.loss;

import gradlab.engine.activation.Activation;
import gradlab.knob.TypeName;

/** Mean over the outputs of (a − y)² (Keras {@code MeanSquaredError}). */
@TypeName({"mean_squared_error", "mse"})
public record MeanSquaredError() implements Loss {
    @Override
    public Targets targets() {
        return Targets.NUMBERS;
    }

    @Override
    public double exact(
            Activation last, double[] z, double[] a, float[] target, int row, int outputs) {
        double sum = 0;
        for (int i = row * outputs; i < (row + 1) * outputs; i++) {
            sum += (a[i] - target[i]) * (a[i] - target[i]);
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
        float scale = 2f / (rows * outputs);
        for (int i = 0; i < rows * outputs; i++) {
            float error = a[i] - target[i];
            sum += (double) error * error;
            gradient[i] = scale * error;
        }
        return sum / outputs;
    }
}
