package gradlab.engine.optimizer;

import static gradlab.text.Text.tr;

import gradlab.knob.Essential;
import gradlab.knob.Inline;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;

import java.util.List;
import java.util.Locale;

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
    public List<String> memoryNames() {
        return List.of("m");
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

    @Override
    public double next(double weight, double gradient, double[] memory, Pace pace) {
        double push = pace.rate() * gradient;
        if (pace.momentum() == 0) {
            return weight - push;
        }
        memory[0] = pace.momentum() * memory[0] - push;
        return weight + (nesterov ? pace.momentum() * memory[0] - push : memory[0]);
    }

    @Override
    public Anatomy anatomy(StepTaken step) {
        Anatomy.Builder anatomy = new Anatomy.Builder(step, tr("slope here"), tr("slope, clipped"));
        double eta = step.pace().rate();
        double beta = step.pace().momentum();
        double push = -eta * step.gradient();
        if (beta == 0) {
            return plain(anatomy, step, eta);
        }
        double kept = beta * (nesterov ? step.now()[0] : step.before()[0]);
        anatomy.seen("−ηg", push)
                .seen("βm", kept)
                .row("m", "m", tr("last step, kept"), step.now()[0])
                .row("push", "−ηg", tr("share of the slope"), push)
                .row("kept", "βm", tr("share of the memory"), kept)
                .line(
                        "m \\leftarrow \\beta m - \\eta g",
                        "%s \\cdot %s - %s \\cdot %s = %s",
                        TexNumbers.setting(beta),
                        TexNumbers.factor(step.before()[0]),
                        TexNumbers.setting(eta),
                        TexNumbers.factor(step.gradient()),
                        TexNumbers.result(step.now()[0]));
        return nesterov ? ahead(anatomy, step, eta, beta) : rolled(anatomy, step);
    }

    private static Anatomy plain(Anatomy.Builder anatomy, StepTaken step, double eta) {
        return anatomy.seen("−g", -step.gradient())
                .line(
                        String.format(Locale.ROOT, "%1$s \\leftarrow %1$s - \\eta g", step.name()),
                        "%s - %s \\cdot %s = %s",
                        step.weight(),
                        TexNumbers.setting(eta),
                        TexNumbers.factor(step.gradient()),
                        TexNumbers.result(step.next()))
                .build(tr("downhill: what is seen (−g)"), "−ηg", tr("the same, as long as η says"));
    }

    private static Anatomy rolled(Anatomy.Builder anatomy, StepTaken step) {
        return anatomy.line(
                        String.format(Locale.ROOT, "%1$s \\leftarrow %1$s + m", step.name()),
                        "%s + %s = %s",
                        step.weight(),
                        TexNumbers.factor(step.now()[0]),
                        TexNumbers.result(step.next()))
                .build(
                        tr("the share of the slope here (−ηg) and of the steps before (βm)"),
                        "m",
                        tr("both together: the step taken"));
    }

    private static Anatomy ahead(Anatomy.Builder anatomy, StepTaken step, double eta, double beta) {
        return anatomy.line(
                        String.format(
                                Locale.ROOT,
                                "%1$s \\leftarrow %1$s + \\beta m - \\eta g",
                                step.name()),
                        "%s + %s \\cdot %s - %s \\cdot %s = %s",
                        step.weight(),
                        TexNumbers.setting(beta),
                        TexNumbers.factor(step.now()[0]),
                        TexNumbers.setting(eta),
                        TexNumbers.factor(step.gradient()),
                        TexNumbers.result(step.next()))
                .build(
                        tr(
                                "the slope’s share (−ηg), and that of a memory which has it already"
                                        + " (βm)"),
                        "βm − ηg",
                        tr("both together: the step taken"));
    }
}
