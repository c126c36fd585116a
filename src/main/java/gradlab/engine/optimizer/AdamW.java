package gradlab.engine.optimizer;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.TypeName;

import java.util.List;

/**
 * Adam with decoupled weight decay: the weights shrink by a share of η before each step, whatever
 * their gradient (Loshchilov and Hutter 2019; Keras {@code AdamW}).
 */
@TypeName("adamw")
public record AdamW(
        @Knob(
                        label = Optimizer.LEARNING_RATE,
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 1,
                        help = Optimizer.LEARNING_RATE_HELP,
                        formula = "θ ← θ − ηλθ − α·m / (√v + ε)")
                @Essential
                double learningRate,
        @Knob(
                        label = "Weight decay λ",
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 12,
                        help = "The share of η by which weights shrink each step",
                        formula = "θ ← θ − ηλθ")
                double weightDecay,
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
    public AdamW() {
        this(0.001, 0.004, 0.9, 0.999, 1e-7, new Clipping());
    }

    /** Refuses settings out of range. */
    public AdamW {
        Knobs.require(AdamW.class, learningRate, weightDecay, beta1, beta2, epsilon, clipping);
    }

    @Override
    public AdamW withLearningRate(double rate) {
        return new AdamW(rate, weightDecay, beta1, beta2, epsilon, clipping);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public AdamW withMomentum(double newMomentum) {
        return new AdamW(learningRate, weightDecay, newMomentum, beta2, epsilon, clipping);
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
        Adam.sweep(
                weights,
                gradient,
                memory,
                Adam.correctedRate(pace, beta2),
                pace.rate() * weightDecay,
                pace.momentum(),
                beta2,
                epsilon);
    }

    @Override
    public double next(double weight, double gradient, double[] memory, Pace pace) {
        return Adam.next(
                weight - pace.rate() * weightDecay * weight,
                gradient,
                memory,
                Adam.correctedRate(pace, beta2),
                pace.momentum(),
                likeAdam());
    }

    private Adam likeAdam() {
        return new Adam(learningRate, beta1, beta2, epsilon, clipping);
    }

    @Override
    public Anatomy anatomy(StepTaken step) {
        double eta = step.pace().rate();
        double shrunk = step.weight() * (1 - eta * weightDecay);
        AdamAnatomy anatomy = AdamAnatomy.of(step, shrunk, likeAdam());
        anatomy.decay(eta, weightDecay, shrunk);
        return anatomy.build();
    }
}
