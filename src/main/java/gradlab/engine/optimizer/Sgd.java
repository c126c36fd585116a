package gradlab.engine.optimizer;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

/**
 * Stochastic gradient descent with momentum (Polyak 1964; Keras {@code SGD}). The memory is the
 * last step m; without momentum it is left alone.
 */
public record Sgd(
        @Knob(
                        label = Optimizer.LEARNING_RATE,
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 1,
                        help = Optimizer.LEARNING_RATE_HELP,
                        formula = "θ ← θ − η∇J")
                @Essential
                double learningRate,
        @Knob(
                        label = "Momentum β",
                        min = 0,
                        max = 1,
                        live = true,
                        lesson = 18,
                        help = "How much of the last step is kept",
                        formula = "m ← βm − η∇J, θ ← θ + m")
                double momentum,
        @Knob(
                        label = "Nesterov",
                        lesson = 18,
                        help = "Looks ahead along the momentum",
                        formula = "θ ← θ + βm − η∇J")
                boolean nesterov,
        @Inline Clipping clipping)
        implements Optimizer {
    /** Keras's defaults. */
    public Sgd() {
        this(0.01, 0, false, new Clipping());
    }

    /** Refuses settings out of range. */
    public Sgd {
        Knobs.require(Sgd.class, learningRate, momentum, nesterov, clipping);
    }

    @Override
    public Sgd withLearningRate(double rate) {
        return new Sgd(rate, momentum, nesterov, clipping);
    }

    @Override
    public Sgd withMomentum(double newMomentum) {
        return new Sgd(learningRate, newMomentum, nesterov, clipping);
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public void update(float[] weights, float[] gradient, float[][] memory, Pace pace) {
        float eta = (float) pace.rate();
        float beta = (float) pace.momentum();
        if (beta == 0) {
            descend(weights, gradient, eta);
        } else if (nesterov) {
            lookAhead(weights, gradient, memory[0], eta, beta);
        } else {
            roll(weights, gradient, memory[0], eta, beta);
        }
    }

    private static void descend(float[] weights, float[] gradient, float eta) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= eta * gradient[i];
        }
    }

    private static void roll(float[] weights, float[] gradient, float[] m, float eta, float beta) {
        for (int i = 0; i < weights.length; i++) {
            float next = Averages.settled(beta * m[i] - eta * gradient[i]);
            m[i] = next;
            weights[i] += next;
        }
    }

    private static void lookAhead(
            float[] weights, float[] gradient, float[] m, float eta, float beta) {
        for (int i = 0; i < weights.length; i++) {
            float step = eta * gradient[i];
            float next = Averages.settled(beta * m[i] - step);
            m[i] = next;
            weights[i] += beta * next - step;
        }
    }
}
