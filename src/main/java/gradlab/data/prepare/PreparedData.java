package gradlab.data.prepare;

import gradlab.data.DataException;
import gradlab.data.DataShape;
import gradlab.data.DataSource;
import gradlab.data.Dataset;
import gradlab.data.Filling;
import gradlab.data.Matrices;
import gradlab.data.TargetLook;
import gradlab.data.cell.MissingCount;

import org.ejml.data.FMatrixRMaj;

import java.nio.file.Path;
import java.util.List;

/**
 * Data as training sees them: split, scaled, with noise on the labels.
 *
 * @param classNames the classes, by number; empty for regression
 * @param imageWidth pixels a row of an image; 0 when the inputs are no images
 * @param filling what stands for missing inputs
 * @param missing how many cells of each column of its table are missing; empty for no table
 * @param note which rows were left out, in a sentence; empty for none
 */
public record PreparedData(
        DataPart train,
        DataPart validation,
        DataPart test,
        FittedScaler inputScaler,
        FittedScaler targetScaler,
        List<String> inputNames,
        List<String> targetNames,
        List<String> classNames,
        int imageWidth,
        Filling filling,
        List<MissingCount> missing,
        String note) {
    /** Data in which nothing was missing. */
    public PreparedData(
            DataPart train,
            DataPart validation,
            DataPart test,
            FittedScaler inputScaler,
            FittedScaler targetScaler,
            List<String> inputNames,
            List<String> targetNames,
            List<String> classNames,
            int imageWidth) {
        this(
                train,
                validation,
                test,
                inputScaler,
                targetScaler,
                inputNames,
                targetNames,
                classNames,
                imageWidth,
                Filling.NONE,
                List.of(),
                "");
    }

    /**
     * Loads, splits, scales and adds noise to the labels.
     *
     * @param labelNoise share of the training labels drawn anew
     * @param folder what relative paths are relative to
     * @throws DataException with place and mend
     */
    public static PreparedData of(
            DataSource source, Split split, Scaling scaling, double labelNoise, Path folder) {
        return of(source.load(folder, split.ownTest()), split, scaling, labelNoise);
    }

    /** The same from rows that are already loaded; the data set is left as it is. */
    public static PreparedData of(Dataset data, Split split, Scaling scaling, double labelNoise) {
        Partition parts = split.of(data);
        return of(data, parts, scaling, new LabelNoise(labelNoise, split.seed()));
    }

    /** The same with the rows dealt out by the caller, as k-fold validation does. */
    public static PreparedData of(
            Dataset read, Partition parts, Scaling scaling, LabelNoise noise) {
        Filling filling = Filling.of(read, parts.train());
        Dataset data = read.withInputs(filling.fill(read.inputs()));
        if (data.classification() && !scaling.targets().leavesAsIs()) {
            throw new DataException(
                    "scaling.targets: the target is a class number, which cannot be scaled; "
                            + "set it to \"none\"");
        }
        int[] fitted =
                switch (scaling.fitOn()) {
                    case TRAIN -> parts.train();
                    case ALL -> Matrices.range(data.rows());
                };
        FittedScaler inputScaler =
                scaling.inputs().fit(data.inputs(), fitted, data.imageWidth() > 0);
        FittedScaler targetScaler = scaling.targets().fit(data.targets(), fitted, false);
        Dataset noisy = noise.of(data, parts.train());
        return new PreparedData(
                part(noisy, parts.train(), inputScaler, targetScaler),
                part(data, parts.validation(), inputScaler, targetScaler)
                        .behind(
                                data.validationRows() > 0
                                        ? data.rows() - data.validationRows()
                                        : 0),
                part(data, parts.test(), inputScaler, targetScaler),
                inputScaler,
                targetScaler,
                data.inputNames(),
                data.targetNames(),
                data.classNames(),
                data.imageWidth(),
                filling,
                data.gaps().missing(),
                CoarseColumns.note(data, inputScaler));
    }

    private static DataPart part(
            Dataset data, int[] rows, FittedScaler inputScaler, FittedScaler targetScaler) {
        FMatrixRMaj inputs = Matrices.take(data.inputs(), rows);
        FMatrixRMaj targets = Matrices.take(data.targets(), rows);
        inputScaler.scale(inputs);
        targetScaler.scale(targets);
        FMatrixRMaj weights = data.weights();
        return new DataPart(
                inputs, targets, rows, weights == null ? null : Matrices.take(weights, rows));
    }

    /** Other rows of the same columns, as a scaled copy. */
    public FMatrixRMaj scaledInputs(FMatrixRMaj inputs) {
        FMatrixRMaj scaled = inputs.copy();
        inputScaler.scale(scaled);
        return scaled;
    }

    /**
     * The same with class numbers turned into rows of zeros and a one: [rows][classes], as {@code
     * categorical_crossentropy} wants them.
     */
    public PreparedData withOneHotTargets() {
        if (classNames.isEmpty() && targetNames.size() > 1) {
            return this; // a column a class already
        }
        if (classNames.isEmpty()) {
            throw new DataException(
                    "One-hot targets need classes, but the target here is a number; choose a "
                            + "loss for regression, such as mean_squared_error");
        }
        return new PreparedData(
                oneHot(train),
                oneHot(validation),
                oneHot(test),
                inputScaler,
                FittedScaler.identity(classNames.size()),
                inputNames,
                classNames,
                classNames,
                imageWidth,
                filling,
                missing,
                note);
    }

    private DataPart oneHot(DataPart part) {
        FMatrixRMaj targets = new FMatrixRMaj(part.rows(), classNames.size());
        for (int i = 0; i < part.rows(); i++) {
            targets.set(i, (int) part.targets().get(i, 0), 1);
        }
        return new DataPart(part.inputs(), targets, part.sourceRows(), part.weights());
    }

    /** The widths of its rows, as their source has them; a class is one number. */
    public DataShape shape() {
        int targets = classNames.isEmpty() ? targetNames.size() : 1;
        return new DataShape(
                inputNames.size(),
                targets,
                classNames,
                imageWidth,
                classNames.isEmpty() && targetScaler.leavesAsIs()
                        ? TargetLook.of(train.targets())
                        : TargetLook.AMOUNTS);
    }
}
