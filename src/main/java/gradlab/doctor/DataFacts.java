package gradlab.doctor;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.loss.Loss;

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
 */
public record DataFacts(
        int rows,
        List<Column> inputs,
        List<Column> targets,
        int classes,
        double chance,
        int heldOut) {
    /** Keeps its own copies. */
    public DataFacts {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
    }

    /**
     * Of rows as a run of this loss trains on them.
     *
     * @param data as {@code Trainer.prepare} makes them
     */
    public static DataFacts of(PreparedData data, Loss loss) {
        boolean images = data.imageWidth() > 0;
        return new DataFacts(
                data.train().rows(),
                images
                        ? List.of(Column.all(data.train().inputs(), "pixels"))
                        : Column.of(data.train().inputs(), data.inputNames()),
                data.classNames().isEmpty()
                        ? Column.of(data.train().targets(), data.targetNames())
                        : List.of(),
                data.classNames().size(),
                ChanceLevel.of(loss, data.train().targets(), data.classNames().size()),
                data.validation().rows() + data.test().rows());
    }
}
