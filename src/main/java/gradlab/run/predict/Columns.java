package gradlab.run.predict;

import gradlab.data.Filling;
import gradlab.data.prepare.FittedScaler;
import gradlab.data.prepare.PreparedData;

import java.util.List;
import java.util.Objects;

/**
 * What the columns of a run's data are, so that new rows can be treated as the training rows were.
 *
 * @param classNames the classes, by number; empty for regression
 * @param imageWidth pixels a row of an image; 0 when the inputs are no images
 * @param filling what stands for missing inputs
 */
public record Columns(
        FittedScaler inputScaler,
        FittedScaler targetScaler,
        List<String> inputNames,
        List<String> targetNames,
        List<String> classNames,
        int imageWidth,
        Filling filling) {
    /** Keeps its own lists. */
    public Columns {
        inputNames = List.copyOf(inputNames);
        targetNames = List.copyOf(targetNames);
        classNames = List.copyOf(classNames);
        filling = Objects.requireNonNullElse(filling, Filling.NONE);
    }

    /** Those of prepared data. */
    public static Columns of(PreparedData data) {
        return new Columns(
                data.inputScaler(),
                data.targetScaler(),
                data.inputNames(),
                data.targetNames(),
                data.classNames(),
                data.imageWidth(),
                data.filling());
    }
}
