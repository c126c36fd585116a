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

/** A training loss that stays high because the network cannot fit the rows it learns from. */
public record Underfitting(
        @Knob(
                        label = "Loss left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 11,
                        help = "A training loss above this share of guessing is high",
                        formula = "L / L of the best constant answer")
                double lossShare,
        @Knob(
                        label = "Least progress",
                        min = 0,
                        max = 1,
                        step = 0.01,
                        lesson = 11,
                        help = "By what share the loss must have fallen lately to be on its way")
                double progress,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs,
        @Knob(
                        label = "Least gain",
                        min = 0,
                        max = 0.3,
                        step = 0.01,
                        lesson = 11,
                        help =
                                "By what share of the loss of guessing a wider network must do"
                                        + " better on validation rows; half of it where the"
                                        + " network is linear, narrow, frozen or penalized",
                        formula = "(L_val − L_val of the wider one) / L of guessing")
                double gain)
        implements Rule {
    private static final double HELD = 0.3;
    private static final double STUCK = 0.8;
    private static final String WANTED = "least_gain";

    /** Of the loss that is left a fifth must be won. */
    private static final double WORTH = 0.8;

    /**
     * A tenth of the loss of guessing is left, hardly less than a third of the run ago; and a tenth
     * of it can be won.
     */
    public Underfitting() {
        this(0.1, 0.1, 15, 0.1);
    }

    /** Refuses settings out of range. */
    public Underfitting {
        Knobs.require(Underfitting.class, lossShare, progress, epochs, gain);
    }

    @Override
    public String title() {
        return tr("The network underfits");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of(
                "Training loss still at {0} % of guessing", found.percent("loss_share_of_chance"));
    }

    @Override
    public int lesson() {
        return 11;
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        if (run.diverged() || end < epochs || !(run.lossShare(end) > lossShare)) {
            return Optional.empty();
        }
        boolean falls = progress(run, end) >= progress;
        Limits built = Limits.of(run);
        Limits limit = falls && built == Limits.NONE ? Limits.SHORT : built;
        return Optional.of(
                new Finding(
                        this,
                        isCertain(run, limit) ? Severity.PROBLEM : Severity.QUESTION,
                        Trend.since(end, epochs, n -> run.lossShare(n) > lossShare),
                        List.of(),
                        Evidence.of("data_loss", run.dataLoss(end))
                                .and("penalty", run.recent(Measure.PENALTY))
                                .and("loss_share_of_chance", run.lossShare())
                                .and("recent_progress", progress(run, end))
                                .and("validation_loss", run.dataLoss(Measure.VALIDATION_LOSS, end))
                                .and(WANTED, wanted(limit))
                                .numbers(),
                        tr(
                                        "The loss on the training rows stands at {0} % of what"
                                            + " guessing costs and has fallen by {1} % in the last"
                                            + " third of the run.",
                                        Numbers.brief(Math.rint(100 * run.lossShare())),
                                        Numbers.brief(
                                                Math.rint(100 * Math.max(0, progress(run, end)))))
                                + run.penaltiesApart()
                                + " "
                                + limit.cause(),
                        probe(run.experiment(), limit, falls)));
    }

    /** Where something known keeps the network from fitting, half the gain bears it out. */
    private double wanted(Limits limit) {
        return limit.isBuiltIn() ? gain / 2 : gain;
    }

    /** Frozen layers learn nothing, and weights that were pulled to 0 answer nothing. */
    private static boolean isCertain(Examination run, Limits limit) {
        boolean held =
                limit == Limits.PENALTY
                        && Penalties.weightsLeft(run) < HELD
                        && run.lossShare() > STUCK;
        return limit == Limits.FROZEN || held;
    }

    /** What would do better if it were the network, and not the data, that is at its end. */
    private static Fix probe(Experiment e, Limits limit, boolean falls) {
        Fix first = limit.fix(e);
        if (falls && limit != Limits.SHORT) {
            first = first.or(Limits.SHORT.fix(e));
        }
        return limit == Limits.PENALTY ? first.or(Penalties.weaker(e)) : first;
    }

    /** Claimed only where the probe does clearly better on rows that nobody trained on. */
    @Override
    public Finding settle(Finding tried) {
        Tried result = tried.tried();
        if (result == null || !tried.isQuestion()) {
            return tried;
        }
        String before = Numbers.brief(result.before());
        String after = Numbers.brief(result.after());
        boolean worth =
                result.gain() > tried.number(WANTED) && result.after() < WORTH * result.before();
        return worth
                ? tried.settled(
                        Severity.PROBLEM,
                        tr(
                                "A network with this changed, trained beside, comes to {1} on"
                                        + " validation rows where this one has {0}: there is more"
                                        + " to be learned.",
                                before, after))
                : tried.settled(
                        Severity.QUESTION,
                        tr(
                                "A network with this changed, trained beside, comes to {1} on"
                                        + " validation rows where this one has {0}: the data may"
                                        + " hold no more than has been learned.",
                                before, after));
    }

    /** By what share the loss has fallen in the last third of so many epochs. */
    private static double progress(Examination run, int end) {
        return 1 - run.lossShare(end) / run.lossShare(Math.max(1, 2 * end / 3));
    }
}
