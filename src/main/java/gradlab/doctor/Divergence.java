package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.training.FirstBatch;
import gradlab.text.Message;
import gradlab.text.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The loss is no longer a number, or many times what guessing costs. */
public record Divergence(
        @Knob(
                        label = "Greatest loss",
                        min = 1,
                        logarithmic = true,
                        lesson = 9,
                        help = "A loss this many times the loss of guessing has diverged",
                        formula = "L / L of the best constant answer")
                double share,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said of a finite loss")
                int epochs)
        implements Rule {
    /** A thousand times as bad as guessing. */
    public Divergence() {
        this(1000, 3);
    }

    /** Refuses settings out of range. */
    public Divergence {
        Knobs.require(Divergence.class, share, epochs);
    }

    @Override
    public String title() {
        return tr("The run diverged");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of(
                "The loss blew up in epoch {0}, at η = {1}",
                found.epoch(), found.brief("learning_rate"));
    }

    @Override
    public int lesson() {
        return 9;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                LearningRateTooHigh.class,
                DeadUnits.class,
                Saturation.class,
                VanishingGradients.class,
                StuckAtChance.class,
                TooNoisy.class,
                Underfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        boolean huge = end >= epochs && run.lossShare(end) > share;
        if (!run.diverged() && !huge) {
            return Optional.empty();
        }
        Outcome outcome = run.outcome();
        double better = LearningRates.ofFirstStep(run);
        double rate = LearningRates.greatest(run.experiment());
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        run.diverged() && outcome != null
                                ? outcome.epoch()
                                : Trend.since(end, 1, n -> run.lossShare(n) > share),
                        where(outcome),
                        Evidence.of("learning_rate", rate)
                                .and("first_loss", first(run))
                                .and("last_finite_loss", lastFinite(run))
                                .numbers(),
                        what(run, outcome)
                                + fromTheStart(run)
                                + " "
                                + tr(
                                        "Each step overshot by more than it gained, so that the"
                                            + " weights grew from step to step. η = {0} is too much"
                                            + " for gradients of this size.",
                                        Numbers.brief(rate)),
                        fix(run, better)));
    }

    private static Fix fix(Examination run, double rate) {
        Experiment e = run.experiment();
        Fix slower = slower(e, rate).or(slower(e, Remedies.round(rate / 10)));
        FirstBatch first = run.first();
        boolean badStart =
                first != null
                        && WeightGain.greatest(first) > WeightGain.LARGE
                        && FirstWeights.canBeBetter(e);
        return badStart ? FirstWeights.fix(e).or(slower) : slower;
    }

    private static Fix slower(Experiment e, double rate) {
        boolean clipped = e.training().optimizer().clipping().isOn();
        return new Fix(
                Fix.sentence(
                        tr("Lower the learning rate to {0}", Numbers.brief(rate)),
                        clipped ? "" : tr("clip each gradient to the norm 1")),
                whole -> calmed(whole, rate));
    }

    private static List<Change> calmed(Experiment e, double rate) {
        List<Change> changes = new ArrayList<>(Remedies.rate(e, rate));
        if (!e.training().optimizer().clipping().isOn()) {
            changes.add(Remedies.clipped());
        }
        return changes;
    }

    private static List<String> where(@Nullable Outcome outcome) {
        return outcome == null || outcome.layer() == null ? List.of() : List.of(outcome.layer());
    }

    private static String what(Examination run, @Nullable Outcome outcome) {
        return run.diverged() && outcome != null
                ? tr("In epoch {0}: {1}", outcome.epoch(), outcome.message().worded())
                : tr("The loss is {0} times what guessing costs.", Numbers.brief(run.lossShare()))
                        + run.penaltiesApart();
    }

    /** A loss too large to be a number is no loss that was not recorded. */
    private static String fromTheStart(Examination run) {
        return run.epochs() > 1 && Float.isInfinite(run.series(Measure.LOSS).get(0))
                ? " " + tr("The loss of epoch 1 is infinite already.")
                : "";
    }

    private static double first(Examination run) {
        return run.first() == null ? Double.NaN : run.first().loss();
    }

    private static double lastFinite(Examination run) {
        for (int i = Math.min(run.epochs(), run.series(Measure.LOSS).size()) - 1; i >= 0; i--) {
            double loss = run.series(Measure.LOSS).get(i);
            if (Double.isFinite(loss)) {
                return loss;
            }
        }
        return Double.NaN;
    }
}
