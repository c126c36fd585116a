package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.run.training.FirstBatch;
import gradlab.text.Numbers;

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
        if (run.diverged() || end < epochs) {
            return Optional.empty();
        }
        double ratio = Gradients.earlyUpdateRatio(run);
        double left = left(run);
        boolean moves = ratio > 0 || run.experiment().training().optimizer().learningRate() == 0;
        boolean learned = run.learnedShare(end) < LEARNED;
        if (!moves || learned || !(ratio < updateRatio) || !(left > lossLeft)) {
            return Optional.empty();
        }
        double rate = run.experiment().training().optimizer().learningRate();
        double better = LearningRates.higher(run, ratio);
        return Optional.of(
                new Finding(
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
                                end,
                                Numbers.brief(Math.rint(100 * left))),
                        new Fix(
                                tr("Raise the learning rate to {0}.", Numbers.brief(better)),
                                Remedies.rate(better))));
    }

    /**
     * What is left of the loss of the first batch, or where that is unknown, of the first epoch.
     */
    private static double left(Examination run) {
        FirstBatch first = run.first();
        double before = first == null ? run.series(Measure.LOSS).get(0) : first.loss();
        return run.recent(Measure.LOSS) / before;
    }
}
