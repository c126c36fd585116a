package gradlab.chart;

import gradlab.data.Dataset;
import gradlab.run.DecisionSurface;
import gradlab.run.Predictor;

import org.ejml.data.FMatrixRMaj;

import java.util.Arrays;

/** Makes the field of a trained model over the plane of its two inputs. */
public final class FieldOfModel {
    private static final double MARGIN = 0.1;

    private FieldOfModel() {}

    /** Whether data have the two inputs that make a plane. */
    public static boolean exists(Dataset data) {
        return data.inputs().numCols == 2;
    }

    /**
     * What a model answers around its data.
     *
     * @param data with two inputs, unscaled
     * @param trainingRows the rows of {@code data} that are learnt from
     * @param cells to each side of the grid
     */
    public static Field of(Predictor model, Dataset data, int[] trainingRows, int cells) {
        DecisionSurface.Bounds across = bounds(data.inputs(), 0);
        DecisionSurface.Bounds up = bounds(data.inputs(), 1);
        DecisionSurface surface = DecisionSurface.of(model, across, up, cells, cells);
        return new Field(
                new Field.Plane(
                        data.inputNames().get(0),
                        data.inputNames().get(1),
                        across.low(),
                        across.high(),
                        up.low(),
                        up.high()),
                cells,
                cells,
                rows(surface.outputs()),
                points(data, trainingRows));
    }

    private static DecisionSurface.Bounds bounds(FMatrixRMaj inputs, int column) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < inputs.numRows; i++) {
            low = Math.min(low, inputs.get(i, column));
            high = Math.max(high, inputs.get(i, column));
        }
        double margin = low < high ? MARGIN * (high - low) : 1;
        return new DecisionSurface.Bounds(low - margin, high + margin);
    }

    private static float[][] rows(FMatrixRMaj matrix) {
        float[][] rows = new float[matrix.numRows][];
        for (int i = 0; i < rows.length; i++) {
            int from = i * matrix.numCols;
            rows[i] = Arrays.copyOfRange(matrix.data, from, from + matrix.numCols);
        }
        return rows;
    }

    private static Field.Points points(Dataset data, int[] trainingRows) {
        boolean[] training = new boolean[data.rows()];
        for (int row : trainingRows) {
            training[row] = true;
        }
        return new Field.Points(
                column(data.inputs(), 0),
                column(data.inputs(), 1),
                column(data.targets(), 0),
                training,
                data.classNames());
    }

    private static float[] column(FMatrixRMaj matrix, int column) {
        float[] values = new float[matrix.numRows];
        for (int i = 0; i < values.length; i++) {
            values[i] = matrix.get(i, column);
        }
        return values;
    }
}
