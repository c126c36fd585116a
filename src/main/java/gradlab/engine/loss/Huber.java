package gradlab.engine.loss;

import gradlab.engine.activation.Activation;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Mean over the outputs of e²/2 for errors |e| ≤ δ and δ|e| − δ²/2 beyond, so that far-off targets
 * pull no harder than δ (Huber 1964; Keras {@code Huber}).
 */
public record Huber(
        @Knob(
                        label = "Delta δ",
                        min = 0,
                        minOpen = true,
                        help = "The error at which the parabola becomes a line",
                        formula = "ℓ = e²/2 for |e| ≤ δ, else δ|e| − δ²/2")
                double delta)
        implements Loss {
    /** Keras's default. */
    public Huber() {
        this(1);
    }

    /** Refuses a δ out of range. */
    public Huber {
        Knobs.require(Huber.class, delta);
    }

    @Override
    public Targets targets() {
        return Targets.NUMBERS;
    }

    @Override
    public double exact(
            Activation last, double[] z, double[] a, float[] target, int row, int outputs) {
        double sum = 0;
        for (int i = row * outputs; i < (row + 1) * outputs; i++) {
            double error = a[i] - target[i];
            double pull = Math.clamp(error, -delta, delta);
            sum += pull * (error - 0.5 * pull);
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
        float bound = (float) delta;
        float scale = 1f / (rows * outputs);
        for (int i = 0; i < rows * outputs; i++) {
            float error = a[i] - target[i];
            float pull = Math.max(-bound, Math.min(bound, error));
            sum += (double) pull * (error - 0.5 * pull);
            gradient[i] = scale * pull;
        }
        return sum / outputs;
    }
}
