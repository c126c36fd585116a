package gradlab.doctor;

import static gradlab.text.Text.tr;

import gradlab.engine.layer.BatchNormalization;
import gradlab.experiment.setting.SetTo;
import gradlab.knob.Knob;
import gradlab.knob.Knobs;
import gradlab.text.Message;

import java.util.List;
import java.util.Optional;

/** Batch normalization over batches of a single row, which leaves nothing of the row. */
public record BatchNormBatchOfOne(
        @Knob(
                        label = "Fewest rows",
                        min = 1,
                        step = 1,
                        lesson = 8,
                        help = "Batch normalization over fewer rows than this is a finding")
                int rows)
        implements Rule {
    private static final int USUAL = 32;
    private static final int LEAST_STEPS = 4;

    /** A single row is its own mean; two rows have a spread. */
    public BatchNormBatchOfOne() {
        this(2);
    }

    /** Refuses settings out of range. */
    public BatchNormBatchOfOne {
        Knobs.require(BatchNormBatchOfOne.class, rows);
    }

    @Override
    public String title() {
        return tr("Batches too small to normalize over");
    }

    @Override
    public Message headline(Finding found) {
        return Message.of(
                "{0} {0|row|rows} a batch: too few to normalize", found.count("batch_size"));
    }

    @Override
    public int lesson() {
        return 8;
    }

    @Override
    public List<Class<? extends Rule>> explains() {
        return List.of(
                BatchNormLag.class,
                ExplodingGradients.class,
                Saturation.class,
                DeadUnits.class,
                VanishingGradients.class,
                LearningRateTooHigh.class,
                LearningRateTooLow.class,
                Divergence.class,
                TooNoisy.class,
                StuckAtChance.class,
                Underfitting.class,
                Overfitting.class);
    }

    @Override
    public Optional<Finding> examine(Examination run) {
        DataFacts data = run.data();
        List<String> layers =
                Structure.normalizations(run.experiment()).stream()
                        .map(BatchNormalization::name)
                        .toList();
        int all = data == null ? Integer.MAX_VALUE : data.rows();
        int batch = Math.min(all, run.experiment().training().batches().batchSize());
        if (layers.isEmpty() || data == null || batch >= rows || all < rows) {
            return Optional.empty();
        }
        int better = Math.clamp(all / LEAST_STEPS, rows, Math.max(rows, USUAL));
        return Optional.of(
                new Finding(
                        this,
                        Severity.PROBLEM,
                        0,
                        layers,
                        Evidence.of("batch_size", batch).numbers(),
                        tr(
                                "{0} subtracts the mean of a batch and divides by its standard"
                                    + " deviation, but a batch has {1} {1|row|rows}: a single row"
                                    + " is its own mean, and what is left of it is 0. While"
                                    + " training nothing of the inputs passes; in use, the moving"
                                    + " averages let something pass that nobody has trained.",
                                layers.getFirst(), batch),
                        new Fix(
                                tr("Take {0} {0|row|rows} for each step.", better),
                                new SetTo("training.batch_size", better))));
    }
}
