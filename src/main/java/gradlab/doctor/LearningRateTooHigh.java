package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;

/** Steps so long that the loss jumps about instead of falling. */
public record LearningRateTooHigh(
        @Knob(
                        label = "Greatest update ratio",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 1,
                        help = "Steps that move the weights by more than this share are long",
                        formula = "‖Δw‖ / ‖w‖, about 10⁻³ as a rule")
                double updateRatio,
        @Knob(
                        label = "Greatest roughness",
                        min = 0,
                        minOpen = true,
                        step = 0.05,
                        lesson = 1,
                        help =
                                "How far the loss may jump from epoch to epoch, as a share of"
                                        + " itself",
                        formula = "median |Lᵢ − (Lᵢ₋₁ + Lᵢ₊₁)/2| / median L")
                double roughness,
        @Knob(
                        label = "Loss left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help = "A loss below this share of chance has been learned all the same")
                double lossShare,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    private static final double BROKEN = 0.5;

    /** Thirty times the rule of thumb, and a loss that jumps by a fifth. */
    public LearningRateTooHigh() {
        this(0.03, 0.2, 0.1, 8);
    }

    /** Refuses settings out of range. */
    public LearningRateTooHigh {
        Knobs.require(LearningRateTooHigh.class, updateRatio, roughness, lossShare, epochs);
    }

    @Override
    public String title() {
        return tr("Learning rate is too high");
    }

    @Override
    public Message headline(Finding found) {
        double greatest =
                Math.max(found.number("update_ratio"), found.number("first_update_ratio"));
        return Message.of(
                "A step moves weights by {0} %; 0.1 % is usual", Numbers.brief(100 * greatest));
    }

    @Override
    public int lesson() {
        return 1;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                DeadUnits.class,
                Saturation.class,
                VanishingGradients.class,
                StuckAtChance.class,
                Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        boolean heldDown = Limits.of(run) == Limits.PENALTY;
        if (run.diverged() || end < epochs || heldDown || !holds(run, end)) {
            return Optional.empty();
        }
        double rate = run.recent(Measure.LEARNING_RATE);
        double early = Gradients.firstUpdateRatio(run);
        double recent = Gradients.updateRatio(run, end);
        double ratio = Math.max(early, recent);
        double better = LearningRates.lower(run, ratio);
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        Trend.since(end, epochs, n -> holds(run, n)),
                        List.of(),
                        Evidence.of("learning_rate", rate)
                                .and("update_ratio", recent)
                                .and("first_update_ratio", early)
                                .and("roughness", roughness(run, end))
                                .and("loss_share_of_chance", run.lossShare())
                                .numbers(),
                        tr(
                                        "With η = {0} a step moves a layer's weights by up to {1} %"
                                            + " of their size, where about 0.1 % is usual. The loss"
                                            + " jumps by {2} % of itself from epoch to epoch and"
                                            + " stands at {3} % of what guessing costs: steps leap"
                                            + " over the valley they should go down into.",
                                        Numbers.brief(rate),
                                        Numbers.brief(100 * ratio),
                                        Numbers.brief(100 * roughness(run, end)),
                                        Numbers.brief(100 * run.lossShare()))
                                + run.penaltiesApart(),
                        new Fix(
                                        tr(
                                                "Lower the learning rate to {0}.",
                                                Numbers.brief(better)),
                                        e -> Remedies.rate(e, better))
                                .or(slower(better))));
    }

    private static Fix slower(double better) {
        double rate = Remedies.round(better / 10);
        return new Fix(
                tr("Lower the learning rate to {0}.", Numbers.brief(rate)),
                e -> Remedies.rate(e, rate));
    }

    private boolean holds(Examination run, int end) {
        double left = run.lossShare(end);
        boolean longSteps = greatestRatio(run, end) > updateRatio;
        boolean harmful = roughness(run, end) > roughness || left > 1 + roughness;
        return longSteps && ((harmful && left > lossShare) || brokeUnits(run, end));
    }

    private static double greatestRatio(Examination run, int end) {
        return Math.max(Gradients.updateRatio(run, end), Gradients.firstUpdateRatio(run));
    }

    /** Whether half of a layer's units were driven onto a flat end or off by training. */
    private static boolean brokeUnits(Examination run, int end) {
        return broke(new Shares(run, Measure.SATURATED, BROKEN), end)
                || broke(new Shares(run, Measure.DEAD, BROKEN), end);
    }

    private static boolean broke(Shares shares, int end) {
        return !shares.layers(end).isEmpty() && shares.layers(0).isEmpty();
    }

    private static double roughness(Examination run, int end) {
        return Trend.roughness(run.series(Measure.LOSS), end - Examination.LONGEST, end);
    }
}
