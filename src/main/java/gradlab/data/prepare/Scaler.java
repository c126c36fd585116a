package gradlab.data.prepare;

import org.ejml.data.FMatrixRMaj;

/** A scaling of columns, before it has seen any data. */
public sealed interface Scaler permits NoScaler, StandardScaler, MinMaxScaler {
    /**
     * What it does to these columns.
     *
     * @param matrix [rows][columns]
     * @param rows the rows it may look at
     * @param shared whether all columns are alike, as the pixels of an image are, and share one
     *     scale
     */
    FittedScaler fit(FMatrixRMaj matrix, int[] rows, boolean shared);

    /** Whether it leaves every column as it is. */
    default boolean leavesAsIs() {
        return false;
    }
}
