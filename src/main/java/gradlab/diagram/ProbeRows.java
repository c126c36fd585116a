package gradlab.diagram;

import gradlab.data.prepare.PreparedData;

import org.ejml.data.FMatrixRMaj;

/**
 * The rows that units are asked about: some of the training rows, and a grid over one or two
 * inputs, all scaled as training sees them.
 *
 * @param rows [count][inputs], some training rows
 * @param targets of these rows: class numbers, or 0
 * @param grid over the plane or the line of the inputs; empty for more inputs
 * @param cells of the grid, to each side
 */
record ProbeRows(float[] rows, int count, int[] targets, int classes, float[] grid, int cells) {
    private static final int MOST_ROWS = 256;
    private static final int LINE = 48;
    private static final int FINEST = 32;
    private static final int COARSEST = 12;
    private static final double MARGIN = 0.12;
    // Multiplications a picture may cost.
    private static final double BUDGET = 4e8;

    static ProbeRows of(PreparedData data, long weights) {
        FMatrixRMaj inputs = data.train().inputs();
        int width = inputs.numCols;
        int count = Math.min(MOST_ROWS, inputs.numRows);
        float[] rows = new float[count * width];
        int[] targets = new int[count];
        for (int i = 0; i < count; i++) {
            int row = (int) ((long) i * inputs.numRows / count);
            System.arraycopy(inputs.data, row * width, rows, i * width, width);
            targets[i] = data.classNames().isEmpty() ? 0 : target(data, row);
        }
        int cells =
                width == 1 ? LINE : (int) Math.clamp(Math.sqrt(BUDGET / weights), COARSEST, FINEST);
        float[] grid = width <= 2 && count > 0 ? grid(rows, width, cells) : new float[0];
        return new ProbeRows(rows, count, targets, data.classNames().size(), grid, cells);
    }

    /** A class number, or the place of the one in a one-hot row. */
    private static int target(PreparedData data, int row) {
        FMatrixRMaj targets = data.train().targets();
        if (targets.numCols == 1) {
            return (int) targets.get(row, 0);
        }
        int best = 0;
        for (int i = 1; i < targets.numCols; i++) {
            best = targets.get(row, i) > targets.get(row, best) ? i : best;
        }
        return best;
    }

    private static float[] grid(float[] rows, int width, int cells) {
        float[] across = line(rows, width, 0, cells);
        if (width == 1) {
            return across;
        }
        float[] up = line(rows, width, 1, cells);
        float[] grid = new float[2 * cells * cells];
        for (int row = 0, at = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                grid[at++] = across[column];
                grid[at++] = up[row];
            }
        }
        return grid;
    }

    /** The middles of cells from a little below the least to a little above the greatest. */
    private static float[] line(float[] rows, int width, int input, int cells) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int i = input; i < rows.length; i += width) {
            low = Math.min(low, rows[i]);
            high = Math.max(high, rows[i]);
        }
        double margin = high > low ? (high - low) * MARGIN : 1;
        float[] line = new float[cells];
        for (int i = 0; i < cells; i++) {
            line[i] = (float) (low - margin + (high - low + 2 * margin) * (i + 0.5) / cells);
        }
        return line;
    }

    /** How many rows the grid has. */
    int gridRows(int inputs) {
        return grid.length / inputs;
    }

    /** One row, as an image. */
    float[] row(int index, int width) {
        float[] row = new float[width];
        System.arraycopy(rows, index * width, row, 0, width);
        return row;
    }

    /** The mean of all rows. */
    float[] mean(int width) {
        float[] mean = new float[width];
        for (int i = 0; i < count * width; i++) {
            mean[i % width] += rows[i] / count;
        }
        return mean;
    }
}
