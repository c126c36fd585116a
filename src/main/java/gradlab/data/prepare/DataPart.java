package gradlab.data.prepare;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * One part of the rows, scaled and ready for a network.
 *
 * @param inputs [rows][input width]
 * @param targets [rows][target width]
 * @param sourceRows where each row stands in the source
 * @param weights [rows][1], how much each row counts; null where all count alike
 */
public record DataPart(
        FMatrixRMaj inputs, FMatrixRMaj targets, int[] sourceRows, @Nullable FMatrixRMaj weights) {
    /** Rows that count alike. */
    public DataPart(FMatrixRMaj inputs, FMatrixRMaj targets, int[] sourceRows) {
        this(inputs, targets, sourceRows, null);
    }

    /** How many rows; a part can be empty. */
    public int rows() {
        return inputs.numRows;
    }
}
