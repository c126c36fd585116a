package gradlab.engine.optimizer;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.TypeName;

/**
 * Steps divided by the root of a moving average s of squared gradients, with momentum if asked for
 * (Tieleman and Hinton 2012; Keras {@code RMSprop}, not centered).
 */
@TypeName("rmsprop")
public record RmsProp(
        @Knob(
                        label = Optimizer.LEARNING_RATE,
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 1,
                        help = Optimizer.LEARNING_RATE_HELP,
                        formula = "θ ← θ − ηg / √(s + ε)")
                @Essential
                double learningRate,
        @Knob(
                        label = "Memory ρ",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        lesson = 18,
                        help = "How much of the average of squares is kept",
                        formula = "s ← ρs + (1 − ρ)g²")
                double rho,
        @Knob(
                        label = "Momentum β",
                        min = 0,
                        max = 1,
                        live = true,
                        lesson = 18,
                        help = "How much of the last step is kept",
                        formula = "m ← βm + ηg / √(s + ε), θ ← θ − m")
                double momentum,
        @Knob(
                        label = "Epsilon ε",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 18,
                        help = "Keeps the division away from zero",
                        formula = "θ ← θ − ηg / √(s + ε)")
                double epsilon,
        @Inline Clipping clipping)
        implements Optimizer {
    /** Keras's defaults. */
    public RmsProp() {
        this(0.001, 0.9, 0, 1e-7, new Clipping());
    }

    /** Refuses settings out of range. */
    public RmsProp {
        Knobs.require(RmsProp.class, learningRate, rho, momentum, epsilon, clipping);
    }

    @Override
    public RmsProp withLearningRate(double rate) {
        return new RmsProp(rate, rho, momentum, epsilon, clipping);
    }

    @Override
    public RmsProp withMomentum(double newMomentum) {
        return new RmsProp(learningRate, rho, newMomentum, epsilon, clipping);
    }

    @Override
    public int memories() {
        return 2;
    }

    @Override
    public void update(float[] weights, float[] gradient, float[][] memory, Pace pace) {
        float eta = (float) pace.rate();
        float beta = (float) pace.momentum();
        if (beta == 0) {
            descend(weights, gradient, memory[0], eta);
        } else {
            roll(weights, gradient, memory, eta, beta);
        }
    }

    private void descend(float[] weights, float[] gradient, float[] s, float eta) {
        float keep = (float) rho;
        float take = (float) (1 - rho);
        float small = (float) epsilon;
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            float mean = Averages.settled(keep * s[i] + take * Averages.square(g));
            s[i] = mean;
            weights[i] -= eta * g / (float) Math.sqrt(mean + small);
        }
    }

    private void roll(float[] weights, float[] gradient, float[][] memory, float eta, float beta) {
        float keep = (float) rho;
        float take = (float) (1 - rho);
        float small = (float) epsilon;
        float[] s = memory[0];
        float[] m = memory[1];
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            float mean = Averages.settled(keep * s[i] + take * Averages.square(g));
            s[i] = mean;
            float next = Averages.settled(beta * m[i] + eta * g / (float) Math.sqrt(mean + small));
            m[i] = next;
            weights[i] -= next;
        }
    }
}
