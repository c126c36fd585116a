package gradlab.run.backprop;

import gradlab.data.prepare.PreparedData;
import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Parameter;
import gradlab.engine.network.ExactLoss;
import gradlab.engine.network.Network;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One batch passed forward and back through a network as a training step does, with every number,
 * and each gradient beside the central difference of the loss in double precision.
 *
 * @param loss the mean over the rows, penalties included
 * @param layers input side first
 */
public record BackpropTrace(double loss, List<LayerTrace> layers) {
    /** How far a weight is nudged each way. */
    public static final double NUDGE = 1e-4;

    /** The most weights of an array that are nudged, spread evenly over it. */
    public static final int MOST = 200;

    /** Keeps its own list. */
    public BackpropTrace {
        layers = List.copyOf(layers);
    }

    /**
     * Passes rows of the training part, with the weights that the network has.
     *
     * @param lossWeights how much each row of that part counts; null where all count alike
     * @param rows places in the training part, from 0; at most as many as the network has room for
     */
    public static BackpropTrace of(
            Network network, PreparedData data, float @Nullable [] lossWeights, int[] rows) {
        FMatrixRMaj all =
                lossWeights == null ? null : FMatrixRMaj.wrap(lossWeights.length, 1, lossWeights);
        return of(
                network,
                taken(data.train().inputs(), rows),
                taken(data.train().targets(), rows),
                all == null ? null : taken(all, rows),
                rows.length);
    }

    /**
     * Passes rows that are given.
     *
     * @param weights how much each row counts; null where all count alike
     */
    public static BackpropTrace of(
            Network network,
            float[] inputs,
            float[] targets,
            float @Nullable [] weights,
            int rows) {
        double loss = network.forward(inputs, targets, weights, rows);
        ExactLoss exact = network.exact(inputs, targets, weights);
        network.backward();
        List<LayerTrace> layers = new ArrayList<>();
        boolean reached = false;
        for (Cell cell : network.cells()) {
            reached |= !cell.parameters().isEmpty() || cell == network.cells().getLast();
            layers.add(trace(cell, exact, rows, reached));
        }
        return new BackpropTrace(loss, layers);
    }

    private static LayerTrace trace(Cell cell, ExactLoss exact, int rows, boolean reached) {
        int width = cell.width();
        return new LayerTrace(
                cell.layer().name(),
                table(cell.preActivation(), rows, width),
                table(cell.output(), rows, width),
                reached ? table(cell.gradient(), rows, width) : new float[0][],
                cell.parameters().stream().map(each -> gradient(cell, each, exact)).toList());
    }

    private static GradientArray gradient(Cell cell, Parameter parameter, ExactLoss exact) {
        int count = parameter.values().length;
        int nudged = Math.min(count, MOST);
        double[][] slopes = new double[parameter.rows()][parameter.columns()];
        for (double[] row : slopes) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < nudged; i++) {
            int index = (int) ((long) i * count / nudged);
            slopes[index / parameter.columns()][index % parameter.columns()] =
                    exact.slope(cell, parameter, index, NUDGE);
        }
        return new GradientArray(
                parameter.name(),
                table(parameter.values(), parameter.rows(), parameter.columns()),
                table(parameter.gradient(), parameter.rows(), parameter.columns()),
                slopes);
    }

    private static float[] taken(FMatrixRMaj from, int[] rows) {
        int width = from.numCols;
        float[] taken = new float[rows.length * width];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(from.data, rows[i] * width, taken, i * width, width);
        }
        return taken;
    }

    private static float[][] table(float[] values, int rows, int columns) {
        float[][] table = new float[rows][];
        for (int row = 0; row < rows; row++) {
            table[row] = Arrays.copyOfRange(values, row * columns, (row + 1) * columns);
        }
        return table;
    }
}
