package gradlab.engine.optimizer;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.List;

/**
 * Adaptive moments: steps along a moving average m of the gradient, divided by the root of a moving
 * average v of its square, both corrected for their start at 0 (Kingma and Ba 2015; Keras {@code
 * Adam}, whose ε stands beside the uncorrected √v).
 */
public record Adam(
        @Knob(
                        label = Optimizer.LEARNING_RATE,
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 1,
                        help = Optimizer.LEARNING_RATE_HELP,
                        formula = "θ ← θ − η·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m / (√v + ε)")
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
                        formula = "θ ← θ − α·m / (√v + ε)")
                double epsilon,
        @Inline Clipping clipping)
        implements Optimizer {
    /** Keras's defaults. */
    public Adam() {
        this(0.001, 0.9, 0.999, 1e-7, new Clipping());
    }

    /** Refuses settings out of range. */
    public Adam {
        Knobs.require(Adam.class, learningRate, beta1, beta2, epsilon, clipping);
    }

    @Override
    public Adam withLearningRate(double rate) {
        return new Adam(rate, beta1, beta2, epsilon, clipping);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Adam withMomentum(double newMomentum) {
        return new Adam(learningRate, newMomentum, beta2, epsilon, clipping);
    }

    @Override
    public int memories() {
        return 2;
    }

    @Override
    public List<String> memoryNames() {
        return List.of("m", "v");
    }

    @Override
    public void update(float[] weights, float[] gradient, float[][] memory, Pace pace) {
        sweep(
                weights,
                gradient,
                memory,
                correctedRate(pace, beta2),
                0,
                pace.momentum(),
                beta2,
                epsilon);
    }

    /**
     * The update in one pass over memory.
     *
     * @param alpha of {@link #correctedRate}
     * @param decay the share of each weight that is taken away first
     */
    static void sweep(
            float[] weights,
            float[] gradient,
            float[][] memory,
            double alpha,
            double decay,
            double beta1,
            double beta2,
            double epsilon) {
        float rate = (float) alpha;
        float lost = (float) decay;
        float take1 = (float) (1 - beta1);
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
            float w = weights[i];
            weights[i] = w - w * lost - rate * mean / ((float) Math.sqrt(square) + small);
        }
    }

    /**
     * η·√(1 − β₂ᵗ)/(1 − β₁ᵗ): the rate with both corrections in it. As in Keras, β₁ is that of this
     * step even where a schedule had others before.
     */
    static double correctedRate(Pace pace, double beta2) {
        double step = pace.step();
        return pace.rate()
                * Math.sqrt(1 - StrictMath.pow(beta2, step))
                / (1 - StrictMath.pow(pace.momentum(), step));
    }

    @Override
    public double next(double weight, double gradient, double[] memory, Pace pace) {
        return next(weight, gradient, memory, correctedRate(pace, beta2), pace.momentum(), this);
    }

    /** The step of one weight along m, divided by √v. */
    static double next(
            double weight,
            double gradient,
            double[] memory,
            double alpha,
            double beta1,
            Adam settings) {
        double beta2 = settings.beta2;
        memory[0] = beta1 * memory[0] + (1 - beta1) * gradient;
        memory[1] = beta2 * memory[1] + (1 - beta2) * gradient * gradient;
        return weight - alpha * memory[0] / (Math.sqrt(memory[1]) + settings.epsilon);
    }

    @Override
    public Anatomy anatomy(StepTaken step) {
        return AdamAnatomy.of(step, step.weight(), this).build();
    }
}
