package gradlab.data.prepare;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * One part of the rows, scaled and ready for a network.
 *
 * @param inputs [rows][input width]
 * @param targets [rows][target width]
 * @param sourceRows where each row stands in its source
 * @param weights [rows][1], how much each row counts; null where all count alike
 */
public record DataPart(
        FMatrixRMaj inputs, FMatrixRMaj targets, int[] sourceRows, @Nullable FMatrixRMaj weights) {
    /** Rows that count alike. */
    public DataPart(FMatrixRMaj inputs, FMatrixRMaj targets, int[] sourceRows) {
        this(inputs, targets, sourceRows, null);
    }

    /** The same, whose source begins behind so many rows. */
    DataPart behind(int rows) {
        int[] own = Arrays.stream(sourceRows).map(row -> row - rows).toArray();
        return rows == 0 ? this : new DataPart(inputs, targets, own, weights);
    }

    /** How many rows; a part can be empty. */
    public int rows() {
        return inputs.numRows;
    }
}
