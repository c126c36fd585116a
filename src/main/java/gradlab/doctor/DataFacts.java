package gradlab.doctor;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.loss.Loss;
import gradlab.run.predict.Labels;

import java.util.Arrays;
import java.util.List;

/**
 * What a rule needs to know of the rows a run learns from, as the network sees them.
 *
 * @param rows to learn from
 * @param inputs one a column; a single one for all pixels of images
 * @param targets one a column of numbers; empty for classes
 * @param classes how many; 0 for regression
 * @param chance the loss of the best answer that does not look at the inputs
 * @param heldOut rows for validation and test
 * @param goals the numbers that the loss compares outputs with, one a column; of classes, too
 * @param shares of the rows, a class each; empty for regression
 */
public record DataFacts(
        int rows,
        List<Column> inputs,
        List<Column> targets,
        int classes,
        double chance,
        int heldOut,
        List<Column> goals,
        List<Double> shares) {
    /** Rows whose goals and classes nobody asked for. */
    public DataFacts(
            int rows,
            List<Column> inputs,
            List<Column> targets,
            int classes,
            double chance,
            int heldOut) {
        this(rows, inputs, targets, classes, chance, heldOut, targets, List.of());
    }

    /** Keeps its own copies. */
    public DataFacts {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
        goals = List.copyOf(goals);
        shares = List.copyOf(shares);
    }

    /**
     * Of rows as a run of this loss trains on them.
     *
     * @param data as {@code Trainer.prepare} makes them
     */
    public static DataFacts of(PreparedData data, Loss loss) {
        boolean images = data.imageWidth() > 0;
        int classes = data.classNames().size();
        List<Column> goals = Column.of(data.train().targets(), data.targetNames());
        return new DataFacts(
                data.train().rows(),
                images
                        ? List.of(Column.all(data.train().inputs(), "pixels"))
                        : Column.of(data.train().inputs(), data.inputNames()),
                classes == 0 ? goals : List.of(),
                classes,
                ChanceLevel.of(loss, data.train().targets(), classes),
                data.validation().rows() + data.test().rows(),
                goals,
                shares(data.train(), classes));
    }

    private static List<Double> shares(DataPart part, int classes) {
        double[] counts = new double[classes];
        for (int row = 0; classes > 0 && row < part.rows(); row++) {
            counts[Math.clamp(Labels.wanted(part, row), 0, classes - 1)]++;
        }
        return Arrays.stream(counts).map(count -> count / part.rows()).boxed().toList();
    }
}
