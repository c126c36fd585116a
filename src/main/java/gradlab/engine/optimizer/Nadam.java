package gradlab.engine.optimizer;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Adam with Nesterov momentum, whose coefficient uₜ = β₁(1 − ½·0.96ᵗ) warms up (Dozat 2016; Keras
 * {@code Nadam}).
 */
public record Nadam(
        @Knob(
                        label = "Learning rate η",
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 1,
                        help = "How far a step goes against the gradient",
                        formula = "θ ← θ − η·m̂ / (√v̂ + ε)")
                @Essential
                double learningRate,
        @Knob(
                        label = "Memory of the mean β₁",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        live = true,
                        lesson = 18,
                        help = "How much of the average gradient is kept",
                        formula = "m ← β₁m + (1 − β₁)g")
                double beta1,
        @Knob(
                        label = "Memory of the squares β₂",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        lesson = 18,
                        help = "How much of the average of squares is kept",
                        formula = "v ← β₂v + (1 − β₂)g²")
                double beta2,
        @Knob(
                        label = "Epsilon ε",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 18,
                        help = "Keeps the division away from zero",
                        formula = "θ ← θ − η·m̂ / (√v̂ + ε)")
                double epsilon,
        @Inline Clipping clipping)
        implements Optimizer {
    private static final double DECAY = 0.96;

    /** From here on the factors 1 − ½·0.96ᵗ are 1 to the last bit of a double. */
    private static final int LAST_WARMUP = 900;

    /** Π(1 − ½·0.96ⁱ) over i = 1 … t. */
    private static final double[] WARMUP = warmup();

    /** Keras's defaults. */
    public Nadam() {
        this(0.001, 0.9, 0.999, 1e-7, new Clipping());
    }

    /** Refuses settings out of range. */
    public Nadam {
        Knobs.require(Nadam.class, learningRate, beta1, beta2, epsilon, clipping);
    }

    @Override
    public Nadam withLearningRate(double rate) {
        return new Nadam(rate, beta1, beta2, epsilon, clipping);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Nadam withMomentum(double newMomentum) {
        return new Nadam(learningRate, newMomentum, beta2, epsilon, clipping);
    }

    @Override
    public int memories() {
        return 2;
    }

    @Override
    public void update(
            float[] weights,
            float[] gradient,
            float[][] memory,
            double rate,
            double coefficient,
            long step) {
        double product = productOfMomenta(coefficient, step);
        double next = momentumAt(coefficient, step + 1);
        float ofMean = (float) (rate * next / (1 - product * next));
        float ofGradient = (float) (rate * (1 - momentumAt(coefficient, step)) / (1 - product));
        float correction = (float) (1 / (1 - StrictMath.pow(beta2, (double) step)));
        float take1 = (float) (1 - coefficient);
        float take2 = (float) (1 - beta2);
        float small = (float) epsilon;
        float[] m = memory[0];
        float[] v = memory[1];
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            float mean = Averages.average(m[i], g, take1);
            float square = Averages.average(v[i], Averages.square(g), take2);
            m[i] = mean;
            v[i] = square;
            float ahead = ofMean * mean + ofGradient * g;
            weights[i] -= ahead / ((float) Math.sqrt(square * correction) + small);
        }
    }

    /** uₜ. */
    private static double momentumAt(double beta1, long step) {
        return beta1 * (1 - 0.5 * StrictMath.pow(DECAY, (double) step));
    }

    /** u₁u₂…uₜ = β₁ᵗ · Π(1 − ½·0.96ⁱ). */
    private static double productOfMomenta(double beta1, long step) {
        return StrictMath.pow(beta1, (double) step)
                * WARMUP[(int) Math.min(step, WARMUP.length - 1)];
    }

    private static double[] warmup() {
        double[] products = new double[LAST_WARMUP + 1];
        products[0] = 1;
        for (int t = 1; t < products.length; t++) {
            products[t] = products[t - 1] * (1 - 0.5 * StrictMath.pow(DECAY, (double) t));
        }
        return products;
    }
}
