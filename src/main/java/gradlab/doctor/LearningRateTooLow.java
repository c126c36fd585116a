package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.run.training.FirstBatch;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Steps so short that most of the way is left when the epochs are over. */
public record LearningRateTooLow(
        @Knob(
                        label = "Least update ratio",
                        min = 0,
                        minOpen = true,
                        logarithmic = true,
                        lesson = 1,
                        help = "Steps that move the weights by less than this share are short",
                        formula = "‖Δw‖ / ‖w‖, about 10⁻³ as a rule")
                double updateRatio,
        @Knob(
                        label = "Loss left",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        help = "The share of the first loss that must be left to speak of it")
                double lossLeft,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    /** Below this share of the loss of guessing there is little left to gain. */
    private static final double LEARNED = 0.15;

    /** What a run must do better by without its schedule, as a share of the loss of guessing. */
    private static final double GAIN = 0.1;

    /** From this share on not even guessing has been learned. */
    private static final double GUESSING = 1.1;

    /** A gradient of this norm would move something, were the steps not lost in rounding. */
    private static final double PUSH = 1e-4;

    /** A third of the run, by when a schedule must not have ended the learning. */
    private static final double EARLY = 0.34;

    /** To which share of its greatest a rate must have fallen to lead nowhere. */
    private static final double ENDED = 1e-3;

    /** A fifth of the rule of thumb, with two fifths of the loss left. */
    public LearningRateTooLow() {
        this(2e-4, 0.4, 8);
    }

    /** Refuses settings out of range. */
    public LearningRateTooLow {
        Knobs.require(LearningRateTooLow.class, updateRatio, lossLeft, epochs);
    }

    @Override
    public String title() {
        return tr("Learning rate is too low");
    }

    @Override
    public Message headline(Finding found) {
        return found.has("update_ratio")
                ? Message.of(
                        "A step moves weights by {0} %; 0.1 % is usual",
                        Numbers.brief(100 * found.number("update_ratio")))
                : Message.of(
                        "η is down to {0} when a third is over", found.brief("rate_after_a_third"));
    }

    @Override
    public int lesson() {
        return 1;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(StuckAtChance.class, Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        if (run.diverged() || (end > 0 && end < epochs)) {
            return Optional.empty();
        }
        if (end == 0) {
            return ends(run) ? Optional.of(ended(run, 1)) : Optional.empty();
        }
        double left = left(run);
        boolean learned = run.learnedShare(end) < LEARNED;
        boolean nothing = run.learnedShare(end) > GUESSING;
        boolean little = !learned && (left > lossLeft || nothing);
        if (ends(run) && run.learnedShare(end) > GAIN) {
            Finding finding = ended(run, left);
            return Optional.of(little ? finding : finding.rated(Severity.QUESTION));
        }
        if (!little) {
            return Optional.empty();
        }
        double ratio = Gradients.earlyUpdateRatio(run);
        double rate = LearningRates.greatest(run.experiment());
        boolean pushed = Gradients.norm(run, Gradients.layers(run) - 1, end) > PUSH;
        boolean moves = ratio > 0 || rate == 0 || pushed;
        boolean canRise = rate < LearningRates.ceiling(run.experiment());
        return moves && canRise && ratio < updateRatio
                ? Optional.of(tooShort(run, rate, ratio))
                : Optional.empty();
    }

    private Finding tooShort(Examination run, double rate, double ratio) {
        double left = left(run);
        double better = LearningRates.higher(run, ratio);
        return new Finding(
                this,
                Severity.WARNING,
                epochs,
                List.of(),
                Evidence.of("learning_rate", rate)
                        .and("update_ratio", ratio)
                        .and("loss_left", left)
                        .numbers(),
                tr(
                                "With η = {0} a step moves a layer's weights by {1} of their size,"
                                    + " where about 0.001 is usual. After {2} {2|epoch|epochs} {3}"
                                    + " % of the first loss is left: the run is on its way, but"
                                    + " hardly gets anywhere.",
                                Numbers.brief(rate),
                                Numbers.brief(ratio),
                                run.epochs(),
                                Numbers.brief(Math.rint(100 * left)))
                        + run.penaltiesApart(),
                higher(better).or(higher(Remedies.round(better / 10))));
    }

    private static Fix higher(double better) {
        return new Fix(
                tr("Raise the learning rate to {0}.", Numbers.brief(better)),
                e -> Remedies.rate(e, better));
    }

    /** A schedule that ended early did harm where the run does clearly better without it. */
    @Override
    public Finding settle(Finding tried) {
        Tried result = tried.tried();
        boolean harmed =
                tried.isQuestion() && result != null && result.helped() && result.gain() > GAIN;
        return harmed ? tried.rated(Severity.WARNING) : tried;
    }

    /** Where the rate is low to begin with, keeping it is not enough. */
    private static Fix keptUp(double better) {
        return new Fix(
                        tr("Take the schedule away: the learning rate stays as it begins."),
                        Remedies::constantRate)
                .or(
                        new Fix(
                                tr(
                                        "Take the schedule away, and raise the learning rate to"
                                                + " {0}.",
                                        Numbers.brief(better)),
                                e -> {
                                    List<Change> changes =
                                            new ArrayList<>(Remedies.constantRate(e));
                                    changes.add(
                                            new SetTo("training.optimizer.learning_rate", better));
                                    return changes;
                                }));
    }

    /** Whether the schedule has taken the rate away before a third of the run is over. */
    private static boolean ends(Examination run) {
        return rateAt(run, EARLY) < ENDED * LearningRates.greatest(run.experiment());
    }

    private static double rateAt(Examination run, double share) {
        int epochs = run.experiment().training().epochs();
        long each = run.steps() / Math.max(1, run.epochs() == 0 ? epochs : run.epochs());
        return LearningRates.planned(run.experiment(), each, share);
    }

    private Finding ended(Examination run, double left) {
        double greatest = LearningRates.greatest(run.experiment());
        double later = rateAt(run, EARLY);
        return new Finding(
                this,
                Severity.WARNING,
                run.epochs() == 0 ? 0 : epochs,
                List.of(),
                Evidence.of("learning_rate", greatest)
                        .and("rate_after_a_third", later)
                        .and("loss_left", run.epochs() == 0 ? Double.NaN : left)
                        .numbers(),
                tr(
                        "The schedule begins with η = {0} and is down to {1} when a third of the"
                            + " {2} {2|epoch|epochs} is over: what is to be learned after that is"
                            + " not learned any more, since no step leads anywhere.",
                        Numbers.brief(greatest),
                        Numbers.brief(later),
                        run.experiment().training().epochs()),
                keptUp(LearningRates.higher(run, Double.NaN)));
    }

    /**
     * What is left of the loss of the first batch, or where that is unknown, of the first epoch.
     */
    private static double left(Examination run) {
        FirstBatch first = run.first();
        double before = first == null ? run.series(Measure.LOSS).get(0) : first.loss();
        return run.dataLoss(run.epochs()) / before;
    }
}
