package gradlab.engine.optimizer;

import static gradlab.text.Text.tr;

import java.util.Locale;

/** The anatomy of Adam and its kin, line by line. */
final class AdamAnatomy {
    private final Anatomy.Builder anatomy;
    private final StepTaken step;
    private final double beta2;

    private AdamAnatomy(StepTaken step, double beta2) {
        this.step = step;
        this.beta2 = beta2;
        anatomy = new Anatomy.Builder(step, tr("slope here"), tr("slope, clipped"));
    }

    /** The two running means, which all of them have. */
    static AdamAnatomy averages(StepTaken step, double beta2) {
        AdamAnatomy made = new AdamAnatomy(step, beta2);
        made.mean("m", step.pace().momentum(), 0, "g", TexNumbers.factor(step.gradient()));
        made.mean("v", beta2, 1, "g^2", TexNumbers.factor(step.gradient()) + "^2");
        return made;
    }

    private void mean(String name, double keep, int memory, String of, String number) {
        String beta = "\\beta_" + (memory + 1);
        anatomy.line(
                String.format(
                        Locale.ROOT,
                        "%1$s \\leftarrow %2$s %1$s + (1 - %2$s)\\,%3$s",
                        name,
                        beta,
                        of),
                "%s \\cdot %s + %s \\cdot %s = %s",
                TexNumbers.setting(keep),
                TexNumbers.factor(step.before()[memory]),
                TexNumbers.setting(1 - keep),
                number,
                TexNumbers.result(step.now()[memory]));
    }

    /**
     * Adam's own.
     *
     * @param from where the step begins, after any decay
     */
    static AdamAnatomy of(StepTaken step, double from, Adam settings) {
        AdamAnatomy made = averages(step, settings.beta2());
        double keep = step.pace().momentum();
        double mean = step.now()[0] / step.share(keep);
        double square = step.now()[1] / step.share(settings.beta2());
        made.anatomy.line(
                "\\hat{m} = m \\,/\\, (1 - \\beta_1^t)",
                "%s \\,/\\, (1 - %s^{%s}) = %s",
                step.now()[0],
                TexNumbers.setting(keep),
                step.pace().step(),
                TexNumbers.result(mean));
        // As in Keras, ε stands beside √v before its correction.
        double small = settings.epsilon() / Math.sqrt(step.share(settings.beta2()));
        return made.divided(from, mean, square, Math.sqrt(square) + small);
    }

    /** The weights shrink first. */
    void decay(double eta, double decay, double shrunk) {
        anatomy.row("decay", "−ηλ" + step.name(), tr("decay"), shrunk - step.weight())
                .line(
                        String.format(
                                Locale.ROOT,
                                "\\mathrm{first:}\\ %1$s \\leftarrow %1$s - \\eta\\lambda %1$s",
                                step.name()),
                        "%s - %s \\cdot %s \\cdot %s = %s",
                        step.weight(),
                        TexNumbers.setting(eta),
                        TexNumbers.setting(decay),
                        TexNumbers.factor(step.weight()),
                        TexNumbers.result(shrunk));
    }

    /** The step along m̂ over √v̂. */
    AdamAnatomy divided(double from, double mean, double square, double divisor) {
        anatomy.seen("−g", -step.gradient())
                .seen("−m̂", -mean)
                .row("m", "m", tr("mean of slopes"), step.now()[0])
                .row("m_hat", "m̂", tr("start corrected"), mean)
                .beside("v_hat", "v̂", square)
                .row("root_v_hat", "√v̂", tr("size of slopes"), Math.sqrt(square))
                .line(
                        "\\hat{v} = v \\,/\\, (1 - \\beta_2^t)",
                        "%s \\,/\\, (1 - %s^{%s}) = %s",
                        step.now()[1],
                        TexNumbers.setting(beta2),
                        step.pace().step(),
                        TexNumbers.result(square))
                .line(
                        String.format(
                                Locale.ROOT,
                                "%1$s \\leftarrow %1$s - \\eta\\,\\hat{m} \\,/\\, (\\sqrt{\\hat{v}}"
                                        + " + \\epsilon)",
                                step.name()),
                        "%s - %s \\cdot %s \\,/\\, %s = %s",
                        from,
                        TexNumbers.setting(step.pace().rate()),
                        TexNumbers.factor(mean),
                        divisor,
                        TexNumbers.result(step.next()));
        return this;
    }

    Anatomy.Builder builder() {
        return anatomy;
    }

    Anatomy build() {
        return anatomy.build(
                tr("downhill: what is seen (−g) and remembered\n(−m̂)"),
                "−ηm̂ / √v̂",
                tr("each axis divided by\n√v̂: the step taken"));
    }
}
