package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;

/** Hidden units whose sums lie on a flat end of their activation. */
public record Saturation(
        @Knob(
                        label = "Greatest share",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 3,
                        help = "The share of a layer's outputs that may lie on a flat end",
                        formula = "|f′(z)| < 0.1 · max |f′|")
                double share,
        @Knob(
                        label = "Loss left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help =
                                "Saturation that came with training does no harm where the loss is"
                                        + " below this share of guessing")
                double lossShare,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    /** Half of a layer. */
    public Saturation() {
        this(0.5, 0.15, 3);
    }

    /** Refuses settings out of range. */
    public Saturation {
        Knobs.require(Saturation.class, share, lossShare, epochs);
    }

    @Override
    public String title() {
        return tr("Units are saturated");
    }

    @Override
    public Message headline(Finding found) {
        String greatest = found.percent("saturated_share");
        return found.layers().size() == 1
                ? Message.of("{0} % of the outputs saturated in {1}", greatest, found.where())
                : Message.of(
                        "Up to {0} % of the outputs saturated in {1}", greatest, found.where());
    }

    @Override
    public int lesson() {
        return 3;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                VanishingGradients.class,
                LearningRateTooLow.class,
                StuckAtChance.class,
                Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        Shares shares = new Shares(run, Measure.SATURATED, share);
        if (!shares.enough(epochs) || shares.layers(run.epochs()).isEmpty()) {
            return Optional.empty();
        }
        boolean since = fromTheStart(shares);
        if (since ? learned(run) : harmless(run) || Gradients.vanishAtFirst(run)) {
            return Optional.empty();
        }
        String worst = shares.worst();
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        shares.since(),
                        shares.layers(run.epochs()),
                        Evidence.of("saturated_share", shares.greatest())
                                .and("first_batch_share", shares.of(shares.worstIndex(), 0))
                                .and("layers", shares.layers(run.epochs()).size())
                                .numbers(),
                        tr(
                                        "In {0}, {1} % of the outputs lie on a flat end of the"
                                            + " activation, where its slope is below a tenth of its"
                                            + " steepest. No gradient passes there: what such a"
                                            + " unit answers hardly depends on its weights any"
                                            + " more.",
                                        worst, percent(shares.greatest()))
                                + " "
                                + why(shares),
                        fix(run.experiment(), shares)));
    }

    /** Whether it did no harm even from the start: known rows and others are both learned. */
    private boolean learned(Examination run) {
        double held = run.validationShare(run.epochs());
        double share = run.lossShare(run.epochs());
        return run.epochs() > 0 && share < lossShare && !(held >= lossShare);
    }

    private boolean harmless(Examination run) {
        return run.learnedShare(run.epochs()) < lossShare;
    }

    /** Whether the first weights put it there, and not training. */
    private static boolean fromTheStart(Shares shares) {
        return shares.of(shares.worstIndex(), 0) >= shares.least() / 2;
    }

    private static String why(Shares shares) {
        double atFirst = shares.of(shares.worstIndex(), 0);
        return fromTheStart(shares)
                ? tr(
                        "It began with the first weights: already before the first step it was {0}"
                            + " %, since they are large for the number of inputs they sum over.",
                        percent(atFirst))
                : tr("Training drove it there, with steps that made the weights large.");
    }

    private static Fix fix(Experiment e, Shares shares) {
        Fix other =
                Remedies.hiddenActivation(
                        e, Remedies.unsaturated(e), tr("it has no flat right end"));
        return fromTheStart(shares) && FirstWeights.canBeBetter(e)
                ? FirstWeights.fix(e).or(other).or(FirstWeights.fasterFix(e))
                : other;
    }

    private static String percent(double share) {
        return Numbers.brief(Math.rint(100 * share));
    }
}
