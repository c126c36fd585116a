package gradlab.engine.loss;

import gradlab.engine.activation.Activation;

/** Mean over the outputs of (a − y)². */
public record MeanSquaredError() implements Loss {
    @Override
    public Targets targets() {
        return Targets.NUMBERS;
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
        for (int i = 0; i < rows * outputs; i++) {
            float error = a[i] - target[i];
            sum += error * error;
            gradient[i] = 2 * error / (outputs * rows);
        }
        return sum / outputs;
    }
}
