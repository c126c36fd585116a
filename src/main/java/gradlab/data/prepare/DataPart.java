package gradlab.data.prepare;

import org.ejml.data.FMatrixRMaj;

/**
 * One part of the rows, scaled and ready for a network.
 *
 * @param inputs [rows][input width]
 * @param targets [rows][target width]
 * @param sourceRows where each row stands in the source
 */
public record DataPart(FMatrixRMaj inputs, FMatrixRMaj targets, int[] sourceRows) {
    /** How many rows; a part can be empty. */
    public int rows() {
        return inputs.numRows;
    }
}
