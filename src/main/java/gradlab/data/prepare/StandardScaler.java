package gradlab.data.prepare;

import gradlab.knob.TypeName;

import org.ejml.data.FMatrixRMaj;

/**
 * Mean 0 and standard deviation 1 for each column: x′ = (x − mean)/sd, sd over n as scikit-learn's
 * {@code StandardScaler}. A constant column becomes 0.
 */
@TypeName("standard")
public record StandardScaler() implements Scaler {
    @Override
    public FittedScaler fit(FMatrixRMaj matrix, int[] rows, boolean shared) {
        ColumnStatistics columns = ColumnStatistics.of(matrix, rows, shared);
        double[] scale = new double[matrix.numCols];
        for (int j = 0; j < scale.length; j++) {
            double sd = columns.sd()[j];
            scale[j] = sd > 0 ? 1 / sd : 0;
        }
        return new FittedScaler(columns.mean(), scale, 0);
    }
}
