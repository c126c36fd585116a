package gradlab.data.prepare;

import gradlab.knob.Knob;
import gradlab.knob.TypeName;
import gradlab.text.SentenceException;

import org.ejml.data.FMatrixRMaj;

import java.util.List;

/**
 * Each column from its least to its greatest value spread over a range: x′ = lo + (x − min)·(hi −
 * lo)/(max − min), as scikit-learn's {@code MinMaxScaler}. A constant column becomes lo.
 */
@TypeName("min_max")
public record MinMaxScaler(
        @Knob(label = "Range", help = "The least and the greatest value after scaling")
                List<Double> range)
        implements Scaler {
    /** From 0 to 1. */
    public MinMaxScaler() {
        this(List.of(0.0, 1.0));
    }

    /** Keeps its own copy; refuses a range that is none. */
    public MinMaxScaler {
        range = List.copyOf(range);
        if (range.size() != 2 || !(range.get(0) < range.get(1))) {
            throw new SentenceException(
                    "range must be two numbers, the lesser first, such as [-1, 1], not {0}", range);
        }
    }

    @Override
    public FittedScaler fit(FMatrixRMaj matrix, int[] rows, boolean shared) {
        ColumnStatistics columns = ColumnStatistics.of(matrix, rows, shared);
        double low = range.get(0);
        double high = range.get(1);
        double[] scale = new double[matrix.numCols];
        for (int j = 0; j < scale.length; j++) {
            double width = columns.max()[j] - columns.min()[j];
            scale[j] = width > 0 ? (high - low) / width : 0;
        }
        return new FittedScaler(columns.min(), scale, low);
    }
}
