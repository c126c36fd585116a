package gradlab.engine.optimizer;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.List;
import java.util.Locale;

/**
 * Adam with the greatest recent gradient u in place of the root mean square (Kingma and Ba 2015,
 * section 7.1; Keras {@code Adamax}).
 */
public record Adamax(
        @Knob(
                        label = Optimizer.LEARNING_RATE,
                        min = 0,
                        logarithmic = true,
                        live = true,
                        lesson = 1,
                        help = Optimizer.LEARNING_RATE_HELP,
                        formula = "θ ← θ − η/(1 − β₁ᵗ) · m / (u + ε)")
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
                        label = "Memory of the greatest β₂",
                        min = 0,
                        max = 1,
                        maxOpen = true,
                        lesson = 18,
                        help = "How slowly the greatest gradient is forgotten",
                        formula = "u ← max(β₂u, |g|)")
                double beta2,
        @Knob(
                        label = "Epsilon ε",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 18,
                        help = "Keeps the division away from zero",
                        formula = "θ ← θ − η/(1 − β₁ᵗ) · m / (u + ε)")
                double epsilon,
        @Inline Clipping clipping)
        implements Optimizer {
    /** Keras's defaults. */
    public Adamax() {
        this(0.001, 0.9, 0.999, 1e-7, new Clipping());
    }

    /** Refuses settings out of range. */
    public Adamax {
        Knobs.require(Adamax.class, learningRate, beta1, beta2, epsilon, clipping);
    }

    @Override
    public Adamax withLearningRate(double rate) {
        return new Adamax(rate, beta1, beta2, epsilon, clipping);
    }

    @Override
    public double momentum() {
        return beta1;
    }

    @Override
    public Adamax withMomentum(double newMomentum) {
        return new Adamax(learningRate, newMomentum, beta2, epsilon, clipping);
    }

    @Override
    public int memories() {
        return 2;
    }

    @Override
    public List<String> memoryNames() {
        return List.of("m", "u");
    }

    @Override
    public void update(float[] weights, float[] gradient, float[][] memory, Pace pace) {
        double correction = 1 - StrictMath.pow(pace.momentum(), (double) pace.step());
        float eta = (float) (pace.rate() / correction);
        float take = (float) (1 - pace.momentum());
        float keep = (float) beta2;
        float small = (float) epsilon;
        float[] m = memory[0];
        float[] u = memory[1];
        for (int i = 0; i < weights.length; i++) {
            float g = gradient[i];
            float mean = Averages.average(m[i], g, take);
            float greatest = Math.max(Averages.settled(keep * u[i]), Math.abs(g));
            m[i] = mean;
            u[i] = greatest;
            weights[i] -= eta * mean / (greatest + small);
        }
    }

    @Override
    public double next(double weight, double gradient, double[] memory, Pace pace) {
        double keep = pace.momentum();
        memory[0] = keep * memory[0] + (1 - keep) * gradient;
        memory[1] = Math.max(beta2 * memory[1], Math.abs(gradient));
        double share = 1 - StrictMath.pow(keep, (double) pace.step());
        return weight - pace.rate() / share * memory[0] / (memory[1] + epsilon);
    }

    @Override
    public Anatomy anatomy(StepTaken step) {
        double keep = step.pace().momentum();
        double mean = step.now()[0] / step.share(keep);
        return told(step, keep, mean)
                .build(
                        tr("downhill: what is seen (−g) and remembered\n(−m̂)"),
                        "−ηm̂ / u",
                        tr("each axis divided by its greatest slope: the step taken"));
    }

    private Anatomy.Builder told(StepTaken step, double keep, double mean) {
        return new Anatomy.Builder(step, tr("slope here"), tr("slope, clipped"))
                .seen("−g", -step.gradient())
                .seen("−m̂", -mean)
                .row("m", "m", tr("mean of slopes"), step.now()[0])
                .row("m_hat", "m̂", tr("start corrected"), mean)
                .row("u", "u", tr("greatest slope"), step.now()[1])
                .line(
                        "m \\leftarrow \\beta_1 m + (1 - \\beta_1)\\,g",
                        "%s \\cdot %s + %s \\cdot %s = %s",
                        TexNumbers.setting(keep),
                        TexNumbers.factor(step.before()[0]),
                        TexNumbers.setting(1 - keep),
                        TexNumbers.factor(step.gradient()),
                        TexNumbers.result(step.now()[0]))
                .line(
                        "u \\leftarrow \\max(\\beta_2 u,\\ |g|)",
                        "\\max(%s \\cdot %s,\\ %s) = %s",
                        TexNumbers.setting(beta2),
                        step.before()[1],
                        Math.abs(step.gradient()),
                        TexNumbers.result(step.now()[1]))
                .line(
                        "\\hat{m} = m \\,/\\, (1 - \\beta_1^t)",
                        "%s \\,/\\, (1 - %s^{%s}) = %s",
                        step.now()[0],
                        TexNumbers.setting(keep),
                        step.pace().step(),
                        TexNumbers.result(mean))
                .line(
                        String.format(
                                Locale.ROOT,
                                "%1$s \\leftarrow %1$s - \\eta\\,\\hat{m} \\,/\\, (u + \\epsilon)",
                                step.name()),
                        "%s - %s \\cdot %s / %s = %s",
                        step.weight(),
                        TexNumbers.setting(step.pace().rate()),
                        TexNumbers.factor(mean),
                        step.now()[1] + epsilon,
                        TexNumbers.result(step.next()));
    }
}
