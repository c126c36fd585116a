package gradlab.run.predict;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

/**
 * What a model answers over a grid of two inputs.
 *
 * @param across the first input's bounds
 * @param up the second input's bounds
 * @param columns points across
 * @param rows points up, the lowest first
 * @param outputs [rows · columns][outputs]
 * @param sd likewise, the standard deviation over Monte Carlo passes; null without
 */
public record DecisionSurface(
        Bounds across,
        Bounds up,
        int columns,
        int rows,
        FMatrixRMaj outputs,
        @Nullable FMatrixRMaj sd) {
    /** A range of an input, in the data's own unit. */
    public record Bounds(double low, double high) {
        /** The middle of a cell, of so many. */
        double at(int index, int count) {
            return low + (high - low) * (index + 0.5) / count;
        }
    }

    /** What the model answers at the middle of every cell of a grid. */
    public static DecisionSurface of(
            Predictor model, Bounds across, Bounds up, int columns, int rows) {
        FMatrixRMaj outputs = model.predict(grid(across, up, columns, rows));
        return new DecisionSurface(across, up, columns, rows, outputs, null);
    }

    /**
     * The same as the mean and standard deviation over Monte Carlo passes, which draw from a seed.
     */
    public static DecisionSurface uncertain(
            Predictor model,
            Bounds across,
            Bounds up,
            int columns,
            int rows,
            int passes,
            long seed) {
        Predictor.MonteCarlo drawn =
                model.monteCarlo(grid(across, up, columns, rows), passes, seed);
        return new DecisionSurface(across, up, columns, rows, drawn.mean(), drawn.sd());
    }

    private static FMatrixRMaj grid(Bounds across, Bounds up, int columns, int rows) {
        FMatrixRMaj grid = new FMatrixRMaj(rows * columns, 2);
        for (int row = 0, at = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++, at++) {
                grid.set(at, 0, (float) across.at(column, columns));
                grid.set(at, 1, (float) up.at(row, rows));
            }
        }
        return grid;
    }

    /** One output at a point of the grid. */
    public float output(int column, int row, int output) {
        return outputs.get(row * columns + column, output);
    }
}
