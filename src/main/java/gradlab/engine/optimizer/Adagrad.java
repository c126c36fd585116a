package gradlab.engine.optimizer;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.List;
import java.util.Locale;

/**
 * Steps that shrink with the sum s of all squared gradients so far (Duchi et al. 2011; Keras {@code
 * Adagrad}).
 */
public record Adagrad(
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
                        label = "First sum",
                        min = 0,
                        lesson = 18,
                        help = "What the sum of squares starts from",
                        formula = "s ← s + g²")
                double initialAccumulatorValue,
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
    public Adagrad() {
        this(0.001, 0.1, 1e-7, new Clipping());
    }

    /** Refuses settings out of range. */
    public Adagrad {
        Knobs.require(Adagrad.class, learningRate, initialAccumulatorValue, epsilon, clipping);
    }

    @Override
    public Adagrad withLearningRate(double rate) {
        return new Adagrad(rate, initialAccumulatorValue, epsilon, clipping);
    }

    @Override
    public double momentum() {
        return 0;
    }

    @Override
    public Adagrad withMomentum(double newMomentum) {
        return this;
    }

    @Override
    public int memories() {
        return 1;
    }

    @Override
    public List<String> memoryNames() {
        return List.of("s");
    }

    @Override
    public double memoryAtFirst() {
        return initialAccumulatorValue;
    }

    @Override
    public void update(float[] weights, float[] gradient, float[][] memory, Pace pace) {
        float eta = (float) pace.rate();
        float small = (float) epsilon;
        float[] s = memory[0];
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            float sum = s[i] + Averages.square(g);
            s[i] = sum;
            weights[i] -= eta * g / (float) Math.sqrt(sum + small);
        }
    }

    @Override
    public double next(double weight, double gradient, double[] memory, Pace pace) {
        memory[0] += gradient * gradient;
        return weight - pace.rate() * gradient / Math.sqrt(memory[0] + epsilon);
    }

    @Override
    public Anatomy anatomy(StepTaken step) {
        double root = Math.sqrt(step.now()[0] + epsilon);
        return new Anatomy.Builder(step, tr("slope here"), tr("slope, clipped"))
                .seen("−g", -step.gradient())
                .row("s", "s", tr("sum of squares"), step.now()[0])
                .row("root_s", "√s", tr("its root"), root)
                .row("rate", "η / √s", tr("what is left of η"), step.pace().rate() / root)
                .line(
                        "s \\leftarrow s + g^2",
                        "%s + %s^2 = %s",
                        step.before()[0],
                        TexNumbers.factor(step.gradient()),
                        TexNumbers.result(step.now()[0]))
                .line(
                        String.format(
                                Locale.ROOT,
                                "%1$s \\leftarrow %1$s - \\eta g / \\sqrt{s + \\epsilon}",
                                step.name()),
                        "%s - %s \\cdot %s / %s = %s",
                        step.weight(),
                        TexNumbers.setting(step.pace().rate()),
                        TexNumbers.factor(step.gradient()),
                        root,
                        TexNumbers.result(step.next()))
                .build(
                        tr("downhill: what is seen (−g)"),
                        "−ηg / √s",
                        tr("each axis divided by √s: the step taken"));
    }
}
