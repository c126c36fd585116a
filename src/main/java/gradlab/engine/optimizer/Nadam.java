package gradlab.engine.optimizer;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.List;

/**
 * Adam with Nesterov momentum, whose coefficient uₜ = β₁(1 − ½·0.96ᵗ) warms up (Dozat 2016; Keras
 * {@code Nadam}): m̂ = uₜ₊₁m/(1 − u₁u₂…uₜ₊₁) + (1 − uₜ)g/(1 − u₁u₂…uₜ), v̂ = v/(1 − β₂ᵗ). Each
 * factor of the products has the β₁ of its own step, which a schedule may cycle; only uₜ₊₁ is
 * foreseen with this step's.
 */
public record Nadam(
        @Knob(
                        label = Optimizer.LEARNING_RATE,
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 1,
                        help = Optimizer.LEARNING_RATE_HELP,
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
    public List<String> memoryNames() {
        return List.of("m", "v");
    }

    /** uₜ = β₁(1 − ½·0.96ᵗ). */
    @Override
    public double momentumAt(double coefficient, long step) {
        return coefficient * (1 - 0.5 * StrictMath.pow(DECAY, (double) step));
    }

    @Override
    public void update(float[] weights, float[] gradient, float[][] memory, Pace pace) {
        double now = momentumAt(pace.momentum(), pace.step());
        double next = momentumAt(pace.momentum(), pace.step() + 1);
        double product = pace.momentumProduct();
        float ofMean = (float) (pace.rate() * next / (1 - product * next));
        float ofGradient = (float) (pace.rate() * (1 - now) / (1 - product));
        float correction = (float) (1 / (1 - StrictMath.pow(beta2, (double) pace.step())));
        float take1 = (float) (1 - pace.momentum());
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

    @Override
    public double next(double weight, double gradient, double[] memory, Pace pace) {
        double keep = pace.momentum();
        memory[0] = keep * memory[0] + (1 - keep) * gradient;
        memory[1] = beta2 * memory[1] + (1 - beta2) * gradient * gradient;
        double root = Math.sqrt(memory[1] / (1 - StrictMath.pow(beta2, (double) pace.step())));
        return weight - pace.rate() * ahead(memory[0], gradient, pace) / (root + epsilon);
    }

    /** m̂, which has a share of the slope here in it already. */
    private double ahead(double mean, double gradient, Pace pace) {
        double now = momentumAt(pace.momentum(), pace.step());
        double next = momentumAt(pace.momentum(), pace.step() + 1);
        double product = pace.momentumProduct();
        return next * mean / (1 - product * next) + (1 - now) * gradient / (1 - product);
    }

    @Override
    public Anatomy anatomy(StepTaken step) {
        Pace pace = step.pace();
        double now = momentumAt(pace.momentum(), pace.step());
        double next = momentumAt(pace.momentum(), pace.step() + 1);
        double product = pace.momentumProduct();
        double mean = ahead(step.now()[0], step.gradient(), pace);
        double square = step.now()[1] / step.share(beta2);
        AdamAnatomy anatomy = AdamAnatomy.averages(step, beta2);
        anatomy.builder()
                .line(
                        "u_t = \\beta_1(1 - \\tfrac{1}{2}\\,0.96^t)",
                        "%s,\\quad u_{t+1} = %s", now, next)
                .line(
                        "\\hat{m} = \\frac{u_{t+1}\\,m}{1 - \\prod_{1}^{t+1} u}"
                                + " + \\frac{(1 - u_t)\\,g}{1 - \\prod_{1}^{t} u}",
                        "\\frac{%s \\cdot %s}{%s} + \\frac{%s \\cdot %s}{%s} = %s",
                        next,
                        TexNumbers.factor(step.now()[0]),
                        1 - product * next,
                        1 - now,
                        TexNumbers.factor(step.gradient()),
                        1 - product,
                        TexNumbers.result(mean));
        return anatomy.divided(step.weight(), mean, square, Math.sqrt(square) + epsilon).build();
    }
}
