package gradlab.data;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Rows of numbers with their targets.
 *
 * @param inputs [rows][input names]
 * @param targets [rows][target width]; one column of class numbers when {@code classNames} is not
 *     empty
 * @param inputNames a name for each input column
 * @param targetNames a name for each target column
 * @param classNames the classes, by number; empty for regression
 * @param imageWidth pixels a row of an image, when each input row is an image read row by row; else
 *     0
 * @param gaps what is done about missing cells
 * @param weights [rows][1], how much each row counts; null where all count alike
 * @param testRows how many of them, the last but for those of another source, are test rows of its
 *     own
 * @param validationRows how many of them, the very last, are validation rows of another source
 */
public record Dataset(
        FMatrixRMaj inputs,
        FMatrixRMaj targets,
        List<String> inputNames,
        List<String> targetNames,
        List<String> classNames,
        int imageWidth,
        Gaps gaps,
        @Nullable FMatrixRMaj weights,
        int testRows,
        int validationRows) {
    /** Rows of one source. */
    public Dataset(
            FMatrixRMaj inputs,
            FMatrixRMaj targets,
            List<String> inputNames,
            List<String> targetNames,
            List<String> classNames,
            int imageWidth,
            Gaps gaps,
            @Nullable FMatrixRMaj weights) {
        this(inputs, targets, inputNames, targetNames, classNames, imageWidth, gaps, weights, 0, 0);
    }

    /** Rows in which nothing is missing, and which count alike. */
    public Dataset(
            FMatrixRMaj inputs,
            FMatrixRMaj targets,
            List<String> inputNames,
            List<String> targetNames,
            List<String> classNames,
            int imageWidth) {
        this(inputs, targets, inputNames, targetNames, classNames, imageWidth, Gaps.NONE, null);
    }

    /** Keeps its own copy of the names; the matrices are shared and never written. */
    public Dataset {
        inputNames = List.copyOf(inputNames);
        targetNames = List.copyOf(targetNames);
        classNames = List.copyOf(classNames);
    }

    /** How many rows. */
    public int rows() {
        return inputs.numRows;
    }

    /** Whether the target is the number of a class. */
    public boolean classification() {
        return !classNames.isEmpty();
    }

    /** The class number of a row; only for classification. */
    public int label(int row) {
        return (int) targets.get(row, 0);
    }

    /** The widths that a network has to fit. */
    public DataShape shape() {
        return classification()
                ? new DataShape(inputs.numCols, targets.numCols, classNames, imageWidth)
                : new DataShape(
                        inputs.numCols,
                        targets.numCols,
                        classNames,
                        imageWidth,
                        TargetLook.of(targets));
    }

    /** The same with other numbers as inputs. */
    public Dataset withInputs(FMatrixRMaj numbers) {
        return new Dataset(
                numbers,
                targets,
                inputNames,
                targetNames,
                classNames,
                imageWidth,
                gaps,
                weights,
                testRows,
                validationRows);
    }

    /** The same with other targets, and names for them. */
    public Dataset withTargets(FMatrixRMaj numbers, List<String> classes) {
        return new Dataset(
                inputs,
                numbers,
                inputNames,
                targetNames,
                classes,
                imageWidth,
                gaps,
                weights,
                testRows,
                validationRows);
    }

    /** The same, whose last rows are its own test rows. */
    public Dataset withTestRows(int count) {
        return new Dataset(
                inputs,
                targets,
                inputNames,
                targetNames,
                classNames,
                imageWidth,
                gaps,
                weights,
                count,
                validationRows);
    }

    /** Its rows, and behind them test rows of the same columns. */
    Dataset withTest(Dataset test) {
        return new Dataset(
                Matrices.stack(inputs, test.inputs),
                Matrices.stack(targets, test.targets),
                inputNames,
                targetNames,
                classNames,
                imageWidth,
                gaps.with(test.gaps),
                weights == null || test.weights == null
                        ? null
                        : Matrices.stack(weights, test.weights),
                test.rows(),
                0);
    }

    /** Its rows, and behind them validation rows with the same columns and classes. */
    public Dataset withValidation(Dataset validation) {
        boolean weighted = weights != null || validation.weights != null;
        return new Dataset(
                Matrices.stack(inputs, validation.inputs),
                Matrices.stack(targets, validation.targets),
                inputNames,
                targetNames,
                classNames,
                imageWidth,
                gaps.beside(validation.gaps),
                weighted ? Matrices.stack(evenWeights(), validation.evenWeights()) : null,
                testRows,
                validation.rows());
    }

    /** How much each row counts. */
    private FMatrixRMaj evenWeights() {
        if (weights != null) {
            return weights;
        }
        FMatrixRMaj even = new FMatrixRMaj(rows(), 1);
        even.fill(1);
        return even;
    }

    /** A copy of some rows, in the order given; none of them counts as apart from the others. */
    public Dataset take(int[] rows) {
        return new Dataset(
                Matrices.take(inputs, rows),
                Matrices.take(targets, rows),
                inputNames,
                targetNames,
                classNames,
                imageWidth,
                gaps,
                weights == null ? null : Matrices.take(weights, rows));
    }
}
