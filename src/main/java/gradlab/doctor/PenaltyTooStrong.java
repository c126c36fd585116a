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

/** A penalty that throws the weights about, or holds them at 0, whatever the errors say. */
public record PenaltyTooStrong(
        @Knob(
                        label = "Greatest pull",
                        min = 0,
                        minOpen = true,
                        step = 0.1,
                        lesson = 12,
                        help = "What a step's penalty may take of a weight: above 2, it grows",
                        formula = "η·2λ")
                double pull,
        @Knob(
                        label = "Weights left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 12,
                        help = "Weights below this share of their first size are held at 0",
                        formula = "‖w‖ / ‖w of the first step‖")
                double weightsLeft,
        @Knob(
                        label = "Loss left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help = "A loss below this share of guessing was learned all the same")
                double lossShare,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said of small weights")
                int epochs)
        implements Rule {
    /**
     * Beyond 2 each step makes a weight larger, the other way round; a fifth is next to nothing.
     */
    public PenaltyTooStrong() {
        this(2, 0.2, 0.8, 5);
    }

    /** Refuses settings out of range. */
    public PenaltyTooStrong {
        Knobs.require(PenaltyTooStrong.class, pull, weightsLeft, lossShare, epochs);
    }

    @Override
    public String title() {
        return tr("The penalty is too strong");
    }

    @Override
    public Message headline(Finding found) {
        return found.number("pull") > pull
                ? Message.of("Each step takes {0} times a weight from it", found.brief("pull"))
                : Message.of(
                        "Weights are down to {0} % of their first size",
                        found.percent("weights_left"));
    }

    @Override
    public int lesson() {
        return 12;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                ExplodingGradients.class,
                Saturation.class,
                DeadUnits.class,
                VanishingGradients.class,
                LearningRateTooHigh.class,
                LearningRateTooLow.class,
                Divergence.class,
                TooNoisy.class,
                StuckAtChance.class,
                Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        Experiment e = run.experiment();
        double measured = Penalties.pull(e);
        boolean overshoots = measured > pull;
        double left = Penalties.weightsLeft(run);
        if (!overshoots && !holds(run, left)) {
            return Optional.empty();
        }
        boolean heldFromEpoch = run.epochs() >= epochs && !overshoots;
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        heldFromEpoch
                                ? Trend.since(run.epochs(), epochs, n -> learnedNot(run, n))
                                : 0,
                        List.of(),
                        Evidence.of("strength", Penalties.strongest(e))
                                .and("pull", measured)
                                .and("weights_left", left)
                                .and("penalty", run.recent(Measure.PENALTY))
                                .and("data_loss", run.dataLoss(run.epochs()))
                                .numbers(),
                        overshoots ? overshot(e, measured) : held(run, left),
                        Penalties.weaker(e)));
    }

    private boolean holds(Examination run, double left) {
        return Penalties.any(run)
                && run.epochs() >= epochs
                && !run.diverged()
                && left < weightsLeft
                && learnedNot(run, run.epochs());
    }

    private boolean learnedNot(Examination run, int end) {
        return run.learnedShare(end) > lossShare;
    }

    private static String overshot(Experiment e, double measured) {
        return tr(
                "A step takes η·2λ = {0} times a weight away from it, with η = {1} and λ = {2}:"
                    + " above 1 the weight changes its sign, above 2 it is larger than before, and"
                    + " grows from step to step, whatever the errors say.",
                Numbers.brief(measured),
                Numbers.brief(LearningRates.greatest(e)),
                Numbers.brief(Penalties.strongest(e)));
    }

    private static String held(Examination run, double left) {
        return tr(
                "The weights have shrunk to {0} % of their first size: the penalty of strength {1}"
                    + " pulls them to 0 more strongly than the errors pull them away. Of the loss"
                    + " {2} is penalty; that of the answers, {3}, is about what guessing costs.",
                Numbers.brief(Math.rint(100 * left)),
                Numbers.brief(Penalties.strongest(run.experiment())),
                Numbers.brief(run.recent(Measure.PENALTY)),
                Numbers.brief(run.dataLoss(run.epochs())));
    }
}
