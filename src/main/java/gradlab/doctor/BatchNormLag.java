package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.BatchNormalization;
import gradlab.experiment.Experiment;
import gradlab.experiment.setting.Change;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.run.history.Measure;
import gradlab.text.Message;
import gradlab.text.Numbers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Moving averages of batch normalization that are not yet where the batches are, so that the
 * network in use is another one than the network that was trained.
 */
public record BatchNormLag(
        @Knob(
                        label = "Beginning left",
                        min = 0,
                        max = 1,
                        minOpen = true,
                        step = 0.05,
                        lesson = 8,
                        help =
                                "Which share of the moving averages may still be what they began"
                                        + " with",
                        formula = "momentum^steps")
                double left,
        @Knob(
                        label = "Greatest gap",
                        min = 1,
                        step = 0.1,
                        lesson = 8,
                        help = "How many times its training loss the network may have in use",
                        formula = "L of the training rows in use / L while training")
                double gap,
        @Knob(
                        label = "Loss that counts",
                        min = 0,
                        max = 1,
                        step = 0.05,
                        lesson = 8,
                        help = "A gap below this share of the loss of guessing does not matter")
                double floor,
        @Knob(
                        label = "Epochs",
                        min = 1,
                        step = 1,
                        help = "How many must be recorded before it is said")
                int epochs)
        implements Rule {
    private static final double USUAL = 0.9;
    private static final double LEAST = 0.5;
    private static final int FEW_ROWS = 8;
    private static final int USUAL_BATCH = 32;

    /** A fifth of the beginning, and a good part more loss than while training. */
    public BatchNormLag() {
        this(0.2, 1.3, 0.05, 3);
    }

    /** Refuses settings out of range. */
    public BatchNormLag {
        Knobs.require(BatchNormLag.class, left, gap, floor, epochs);
    }

    @Override
    public String title() {
        return tr("Moving averages lag behind");
    }

    @Override
    public Message headline(Finding found) {
        return found.has("loss_in_use")
                ? Message.of(
                        "Loss {0} while training, {1} in use",
                        found.brief("loss"), found.brief("loss_in_use"))
                : Message.of(
                        "Moving averages keep {0} % of their first values",
                        found.percent("beginning_left"));
    }

    @Override
    public int lesson() {
        return 8;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(Underfitting.class, Overfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        Experiment e = run.experiment();
        Optional<BatchNormalization> slowest =
                Structure.normalizations(e).stream()
                        .max(Comparator.comparingDouble(BatchNormalization::momentum));
        DataFacts data = run.data();
        int end = run.epochs();
        if (slowest.isEmpty() || data == null || run.diverged() || (end > 0 && end < epochs)) {
            return Optional.empty();
        }
        double kept = Math.pow(slowest.get().momentum(), (double) run.steps());
        double used = used(run);
        boolean measured = end > 0 && !Double.isNaN(used);
        double training = run.dataLoss(end);
        boolean harmed = used > gap * training && used - training > floor * data.chance();
        if (measured ? !harmed : kept <= left) {
            return Optional.empty();
        }
        return Optional.of(
                new Finding(
                        this,
                        measured ? Severity.PROBLEM : Severity.WARNING,
                        end == 0 ? 0 : end,
                        Structure.normalizations(e).stream().map(BatchNormalization::name).toList(),
                        Evidence.of("momentum", slowest.get().momentum())
                                .and("steps", (double) run.steps())
                                .and("beginning_left", kept)
                                .and("loss", end == 0 ? Double.NaN : training)
                                .and("loss_in_use", used)
                                .and("validation_loss", run.dataLoss(Measure.VALIDATION_LOSS, end))
                                .numbers(),
                        (measured
                                        ? gapIs(training, used) + run.penaltiesApart()
                                        : planned(run, kept))
                                + " "
                                + why(slowest.get().momentum()),
                        fix(run, slowest.get())));
    }

    /** The loss of the training rows by the moving averages, recorded or measured now. */
    private static double used(Examination run) {
        double recorded = run.dataLoss(Measure.TRAIN_EVAL_LOSS, run.epochs());
        Remeasured now = run.remeasured();
        return Double.isNaN(recorded) && now != null ? now.trainLoss().getAsDouble() : recorded;
    }

    private static String gapIs(double training, double used) {
        return tr(
                "While training the loss is {0}; the same rows, asked as in use, cost {1}.",
                Numbers.brief(training), Numbers.brief(used));
    }

    private static String planned(Examination run, double kept) {
        return tr(
                "After all {0} {0|step|steps} the moving averages are still made of what they began"
                        + " with by {1} %.",
                run.steps(), Numbers.brief(Math.rint(100 * kept)));
    }

    private static String why(double momentum) {
        return tr(
                "While training a batch is normalized by its own mean and variance, in use by their"
                    + " moving averages, which keep {0} of themselves at each step: they follow the"
                    + " batches about {1} {1|step|steps} late.",
                Numbers.brief(momentum), Math.round(1 / Math.max(1e-6, 1 - momentum)));
    }

    /** Averages that follow sooner; batches that say more where they follow closely already. */
    private static Fix fix(Examination run, BatchNormalization slowest) {
        int batch = run.experiment().training().batches().batchSize();
        if (slowest.momentum() <= USUAL && batch < FEW_ROWS) {
            return new Fix(
                    tr("Take {0} {0|row|rows} for each step.", USUAL_BATCH),
                    new SetTo("training.batch_size", USUAL_BATCH));
        }
        double soon = Math.pow(0.01, 1.0 / Math.max(1, run.steps()));
        double most = slowest.momentum() <= USUAL ? slowest.momentum() - 0.2 : USUAL;
        double better = Math.clamp(Math.floor(100 * Math.min(soon, most)) / 100, LEAST, USUAL);
        return new Fix(
                tr(
                        "Lower the momentum of batch normalization to {0}, so that the averages"
                                + " follow sooner.",
                        Numbers.brief(better)),
                e -> quicker(e, better));
    }

    private static List<Change> quicker(Experiment e, double better) {
        return Remedies.each(
                Structure.normalizations(e),
                BatchNormalization::momentum,
                old -> Math.min(old, better));
    }
}
