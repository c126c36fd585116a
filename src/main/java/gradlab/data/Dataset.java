package gradlab.data;

import org.ejml.data.FMatrixRMaj;

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
 */
public record Dataset(
        FMatrixRMaj inputs,
        FMatrixRMaj targets,
        List<String> inputNames,
        List<String> targetNames,
        List<String> classNames,
        int imageWidth) {
    /** How many rows. */
    public int rows() {
        return inputs.numRows;
    }
}
