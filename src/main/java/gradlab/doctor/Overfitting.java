package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.Dense;
import gradlab.engine.regularizer.L2;
import gradlab.experiment.EarlyStopping;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.run.history.Series;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.List;
import java.util.Optional;

/** A validation loss that rises from its best while the training loss goes on falling. */
public record Overfitting(
        @Knob(
                        label = "Greatest rise",
                        min = 0,
                        step = 0.05,
                        lesson = 11,
                        help = "By what share the validation loss may rise above its best",
                        formula = "L_val / min L_val − 1")
                double rise,
        @Knob(
                        label = "Greatest gap",
                        min = 1,
                        step = 0.1,
                        lesson = 11,
                        help = "How many times the training loss the validation loss may be",
                        formula = "L_val / L_train")
                double gap,
        @Knob(
                        label = "Loss that counts",
                        min = 0,
                        max = 1,
                        step = 0.01,
                        lesson = 11,
                        help = "A rise below this share of the loss of guessing does not matter")
                double floor,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs,
        @Knob(
                        label = "Greatest distance",
                        min = 0,
                        step = 0.05,
                        lesson = 11,
                        help =
                                "How far validation may stay behind known training rows, as a"
                                        + " share of the loss of guessing",
                        formula = "(L_val − L_train) / L of guessing")
                double memorized)
        implements Rule {
    /** Of this share of the loss of guessing on, the training rows are known. */
    private static final double KNOWN = 0.25;

    /** Of fewer rows held out a loss says little. */
    private static final int FEWEST = 20;

    /** A fifth above its best, a third above that in training; half of guessing without. */
    public Overfitting() {
        this(0.2, 1.3, 0.1, 15, 0.5);
    }

    /** Refuses settings out of range. */
    public Overfitting {
        Knobs.require(Overfitting.class, rise, gap, floor, epochs, memorized);
    }

    @Override
    public String title() {
        return tr("The network overfits");
    }

    @Override
    public Message headline(Finding found) {
        return found.has("rise")
                ? Message.of(
                        "Validation loss up {0} % since epoch {1}",
                        found.percent("rise"), found.count("best_epoch"))
                : Message.of(
                        "Loss {0} on known rows, {1} on others",
                        found.brief("loss"), found.brief("validation_loss"));
    }

    @Override
    public int lesson() {
        return 11;
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        int end = run.epochs();
        boolean cured = run.experiment().training().callbacks().givesBack();
        if (run.diverged() || end < epochs || cured) {
            return Optional.empty();
        }
        if (!holds(run, end)) {
            return memorized(run, end) ? Optional.of(learnedByHeart(run)) : Optional.empty();
        }
        int best = best(run, end);
        double train = run.dataLoss(end);
        double validation = run.dataLoss(Measure.VALIDATION_LOSS, end);
        double least = run.dataLossOf(Measure.VALIDATION_LOSS, best);
        return Optional.of(
                new Finding(
                        this,
                        Severity.WARNING,
                        Trend.since(end, best, n -> holds(run, n)),
                        List.of(),
                        Evidence.of("loss", train)
                                .and("validation_loss", validation)
                                .and("best_validation_loss", least)
                                .and("best_epoch", best)
                                .and("rise", validation / least - 1)
                                .and("gap", validation / train)
                                .numbers(),
                        tr(
                                        "Validation was best in epoch {0} with {1} and has risen by"
                                            + " {2} % to {3}, while the training loss went on"
                                            + " falling to {4}. Since then the network learns its"
                                            + " training rows by heart, their noise included, and"
                                            + " that is of no use for other rows.",
                                        best,
                                        Numbers.brief(least),
                                        Numbers.brief(Math.rint(100 * (validation / least - 1))),
                                        Numbers.brief(validation),
                                        Numbers.brief(train))
                                + run.penaltiesApart(),
                        fix(run.experiment())));
    }

    /** Whether the training rows are known and others are not, whatever the curves did before. */
    private boolean memorized(Examination run, int end) {
        double held = run.validationShare(end);
        double share = run.lossShare(end);
        return share < KNOWN && held - share > memorized && heldOut(run) >= FEWEST;
    }

    private static int heldOut(Examination run) {
        return run.data() == null ? 0 : run.data().heldOut();
    }

    private Finding learnedByHeart(Examination run) {
        int end = run.epochs();
        double train = run.dataLoss(end);
        double validation = run.dataLoss(Measure.VALIDATION_LOSS, end);
        return new Finding(
                this,
                Severity.WARNING,
                Trend.since(end, 1, n -> memorized(run, n)),
                List.of(),
                Evidence.of("loss", train)
                        .and("validation_loss", validation)
                        .and("loss_share_of_chance", run.lossShare())
                        .and("validation_share_of_chance", run.validationShare(end))
                        .and("rows", run.data() == null ? Double.NaN : run.data().rows())
                        .numbers(),
                tr(
                                "The training rows are known, at {0} % of what guessing costs, and"
                                    + " others are not, at {1} %: the network has learned {2}"
                                    + " {2|row|rows} by heart. The validation loss did not rise on"
                                    + " the way, so that stopping sooner gains little; fewer ways"
                                    + " to remember do.",
                                Numbers.brief(Math.rint(100 * run.lossShare())),
                                Numbers.brief(Math.rint(100 * run.validationShare(end))),
                                run.data() == null ? 0 : run.data().rows())
                        + run.penaltiesApart(),
                fewerWays(run.experiment()));
    }

    private static Fix fewerWays(Experiment e) {
        return penalized(1e-3)
                .or(penalized(1e-2))
                .or(
                        new Fix(
                                tr("Give every hidden layer a quarter of the units."),
                                Overfitting::narrower))
                .or(fix(e));
    }

    private static Fix penalized(double strength) {
        return new Fix(
                tr("Put an L2 penalty of {0} on the weights.", Numbers.brief(strength)),
                e ->
                        Remedies.each(
                                Structure.dense(e),
                                Dense::kernelRegularizer,
                                old -> new L2(strength)));
    }

    private static List<Change> narrower(Experiment e) {
        return Remedies.each(Structure.hidden(e), Dense::units, units -> Math.max(4, units / 4));
    }

    private boolean holds(Examination run, int end) {
        double validation = run.dataLoss(Measure.VALIDATION_LOSS, end);
        double train = run.dataLoss(end);
        int best = best(run, end);
        if (best == 0 || Double.isNaN(validation)) {
            return false;
        }
        double least = run.dataLossOf(Measure.VALIDATION_LOSS, best);
        double trainThen = run.dataLoss(best);
        double chance = run.data() == null ? 0 : run.data().chance();
        return validation > (1 + rise) * least
                && validation - least > floor * chance
                && validation > gap * train
                && train < trainThen;
    }

    /** The epoch with the least validation loss; 0 where none was measured. */
    private static int best(Examination run, int end) {
        Series series = run.series(Measure.VALIDATION_LOSS);
        int size = Math.min(end, series.size());
        float least = series.least(0, size);
        for (int i = 0; i < size; i++) {
            if (series.get(i) == least) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Fix fix(Experiment e) {
        return e.training().callbacks().earlyStopping() == null
                ? new Fix(
                        tr(
                                "Early stopping: stop when validation gets no better, and go back"
                                        + " to the best weights."),
                        Overfitting::stoppedEarly)
                : new Fix(
                        tr("Restore the best weights at the end of early stopping."),
                        Overfitting::stoppedEarly);
    }

    private static List<Change> stoppedEarly(Experiment e) {
        if (e.training().callbacks().earlyStopping() != null) {
            return List.of(new SetTo("training.early_stopping.restore_best_weights", true));
        }
        int patience = Math.clamp(e.training().epochs() / 20, 5, 50);
        return List.of(
                new SetTo(
                        "training.early_stopping",
                        new EarlyStopping(
                                "val_loss", patience, 0, true, EarlyStopping.Trigger.NO_CHANGE)));
    }
}
