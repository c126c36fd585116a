package gradlab.engine.optimizer;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.knob.TypeName;

import java.util.List;
import java.util.Locale;

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
    public List<String> memoryNames() {
        return List.of("s", "m");
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

    @Override
    public double next(double weight, double gradient, double[] memory, Pace pace) {
        memory[0] = rho * memory[0] + (1 - rho) * gradient * gradient;
        double step = pace.rate() * gradient / Math.sqrt(memory[0] + epsilon);
        if (pace.momentum() == 0) {
            return weight - step;
        }
        memory[1] = pace.momentum() * memory[1] + step;
        return weight - memory[1];
    }

    @Override
    public Anatomy anatomy(StepTaken step) {
        double root = Math.sqrt(step.now()[0] + epsilon);
        double eta = step.pace().rate();
        Anatomy.Builder anatomy =
                new Anatomy.Builder(step, tr("slope here"), tr("slope, clipped"))
                        .row("s", "s", tr("mean of squares"), step.now()[0])
                        .row("root_s", "√s", tr("size of slopes"), root)
                        .line(
                                "s \\leftarrow \\rho s + (1 - \\rho)\\,g^2",
                                "%s \\cdot %s + %s \\cdot %s^2 = %s",
                                TexNumbers.setting(rho),
                                step.before()[0],
                                TexNumbers.setting(1 - rho),
                                TexNumbers.factor(step.gradient()),
                                TexNumbers.result(step.now()[0]));
        return step.pace().momentum() == 0
                ? divided(anatomy, step, eta, root)
                : rolled(anatomy, step, eta, root);
    }

    private static Anatomy divided(
            Anatomy.Builder anatomy, StepTaken step, double eta, double root) {
        return anatomy.seen("−g", -step.gradient())
                .line(
                        String.format(
                                Locale.ROOT,
                                "%1$s \\leftarrow %1$s - \\eta g / \\sqrt{s + \\epsilon}",
                                step.name()),
                        "%s - %s \\cdot %s / %s = %s",
                        step.weight(),
                        TexNumbers.setting(eta),
                        TexNumbers.factor(step.gradient()),
                        root,
                        TexNumbers.result(step.next()))
                .build(
                        tr("downhill: what is seen (−g)"),
                        "−ηg / √s",
                        tr("each axis divided by √s: the step taken"));
    }

    private static Anatomy rolled(
            Anatomy.Builder anatomy, StepTaken step, double eta, double root) {
        double beta = step.pace().momentum();
        return anatomy.seen("−ηg / √s", -eta * step.gradient() / root)
                .seen("−βm", -beta * step.before()[1])
                .row("m", "m", tr("last step, kept"), step.now()[1])
                .line(
                        "m \\leftarrow \\beta m + \\eta g / \\sqrt{s + \\epsilon}",
                        "%s \\cdot %s + %s \\cdot %s / %s = %s",
                        TexNumbers.setting(beta),
                        TexNumbers.factor(step.before()[1]),
                        TexNumbers.setting(eta),
                        TexNumbers.factor(step.gradient()),
                        root,
                        TexNumbers.result(step.now()[1]))
                .line(
                        String.format(Locale.ROOT, "%1$s \\leftarrow %1$s - m", step.name()),
                        "%s - %s = %s",
                        step.weight(),
                        TexNumbers.factor(step.now()[1]),
                        TexNumbers.result(step.next()))
                .build(
                        tr("the share of the slope, divided by √s, and of the steps before (−βm)"),
                        "−m",
                        tr("both together: the step taken"));
    }
}
