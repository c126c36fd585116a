package gradlab.data.prepare;

import gradlab.knob.TypeName;

import org.ejml.data.FMatrixRMaj;

/** Columns stay as they are. */
@TypeName("none")
public record NoScaler() implements Scaler {
    @Override
    public FittedScaler fit(FMatrixRMaj matrix, int[] rows, boolean shared) {
        return FittedScaler.identity(matrix.numCols);
    }

    @Override
    public boolean leavesAsIs() {
        return true;
    }
}
