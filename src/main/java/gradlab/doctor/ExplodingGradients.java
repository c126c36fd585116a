package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;

/** Gradients so large that a step of any usual learning rate throws the weights far off. */
public record ExplodingGradients(
        @Knob(
                        label = "Greatest norm",
                        min = 1,
                        logarithmic = true,
                        lesson = 9,
                        help = "A gradient longer than this explodes",
                        formula = "‖∂J/∂W‖₂")
                double norm,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    /** How much smaller a step is taken where gradients are clipped already. */
    private static final double CALMER = 10;

    /** With this share of the loss of guessing left, too large a beginning still does harm. */
    private static final double SPOILT = 0.5;

    /** A hundred, where a healthy network of scaled data has about one. */
    public ExplodingGradients() {
        this(100, 2);
    }

    /** Refuses settings out of range. */
    public ExplodingGradients {
        Knobs.require(ExplodingGradients.class, norm, epochs);
    }

    @Override
    public String title() {
        return tr("Gradients explode");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of(
                "Gradient norm {0} in {1}, where 1 is usual",
                found.brief("gradient_norm"), found.where());
    }

    @Override
    public int lesson() {
        return 9;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                Saturation.class,
                DeadUnits.class,
                LearningRateTooHigh.class,
                LearningRateTooLow.class,
                Divergence.class,
                TooNoisy.class,
                StuckAtChance.class,
                Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        boolean enough = end == 0 || end >= epochs || run.diverged();
        if (!enough || run.experiment().training().optimizer().clipping().isOn()) {
            return Optional.empty();
        }
        int when = explodes(run, end) ? end : 0;
        if (!explodes(run, when) || (when < end && !neverMended(run))) {
            return Optional.empty();
        }
        return Optional.of(finding(run, when));
    }

    private boolean explodes(Examination run, int epochs) {
        int greatest = Gradients.greatest(run, epochs);
        return greatest >= 0 && Gradients.norm(run, greatest, epochs) > norm;
    }

    /** Whether weights that began too large have spoilt what was learned since. */
    private static boolean neverMended(Examination run) {
        int end = run.epochs();
        return startsTooLarge(run)
                && Math.max(run.lossShare(end), run.validationShare(end)) > SPOILT;
    }

    private Finding finding(Examination run, int end) {
        int greatest = Gradients.greatest(run, end);
        double measured = Gradients.norm(run, greatest, end);
        boolean badStart = startsTooLarge(run);
        String layer = run.layers().get(greatest);
        return new Finding(
                this,
                Severity.PROBLEM,
                end == 0 ? 0 : since(run),
                List.of(layer),
                Evidence.of("gradient_norm", measured)
                        .and("output_norm", Gradients.norm(run, lastOf(run), end))
                        .and("first_batch_norm", Gradients.norm(run, greatest, 0))
                        .numbers(),
                tr(
                                "The gradient of {0} has the norm {1}; in a healthy network of"
                                        + " scaled data it is about 1.",
                                layer, Numbers.brief(measured))
                        + " "
                        + why(badStart),
                fix(run.experiment(), badStart));
    }

    private static String why(boolean badStart) {
        return badStart
                ? tr(
                        "The first weights are too large for the number of inputs of each layer:"
                                + " every layer multiplies the signal, and the gradient on its way"
                                + " back, and the factors multiply over the depth.")
                : tr(
                        "Errors are large and every layer multiplies them on the way back, so that"
                            + " one step throws the weights far away from where the gradient was"
                            + " measured.");
    }

    private static Fix fix(Experiment e, boolean badStart) {
        if (badStart) {
            return FirstWeights.fix(e);
        }
        if (!e.training().optimizer().clipping().isOn()) {
            return new Fix(
                    tr(
                            "Clip each gradient to the norm 1: its direction stays, its length is"
                                    + " bounded."),
                    Remedies.clipped());
        }
        double lower = Remedies.round(LearningRates.greatest(e) / CALMER);
        return new Fix(
                tr("Lower the learning rate to {0}.", Numbers.brief(lower)),
                whole -> Remedies.rate(whole, lower));
    }

    private int since(Examination run) {
        return run.epochs() == 0
                ? 0
                : Trend.since(
                        run.epochs(),
                        1,
                        n -> {
                            int layer = Gradients.greatest(run, n);
                            return layer >= 0 && Gradients.norm(run, layer, n) > norm;
                        });
    }

    private static int lastOf(Examination run) {
        return Gradients.layers(run) - 1;
    }

    /** Whether the weights as drawn make it explode, and other weights would not. */
    private static boolean startsTooLarge(Examination run) {
        return run.first() != null
                && WeightGain.greatest(run.first()) > WeightGain.LARGE
                && FirstWeights.canBeBetter(run.experiment());
    }
}
