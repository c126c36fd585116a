package gradlab.run.training;

import gradlab.engine.activation.Activation;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Prelu;
import gradlab.engine.network.Network;
import gradlab.run.history.EpochRecord;
import gradlab.run.history.Histogram;
import gradlab.run.history.Measure;

import org.ejml.data.FMatrixRMaj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks at what the layers hand on for a fixed batch of training rows, in prediction mode, without
 * leaving a trace in the training. A layer without an activation of its own is seen after the
 * activation layer that follows it.
 */
final class ActivationProbe {
    private static final int LEAST_ROWS = 32;
    private static final int MOST_ROWS = 256;
    private static final int SHARE = 16;

    private final Network network;
    private final List<Cell> seen = new ArrayList<>();
    private final BorrowedRandom random;
    private final float[] inputs;
    private final int rows;
    private final boolean[] alive;

    ActivationProbe(Network network, FMatrixRMaj train, int maxRows) {
        this.network = network;
        int wanted = Math.clamp(train.numRows / SHARE, LEAST_ROWS, MOST_ROWS);
        rows = Math.min(Math.min(wanted, train.numRows), maxRows);
        inputs = new float[rows * train.numCols];
        for (int row = 0; row < rows; row++) {
            int from = (int) ((long) row * train.numRows / rows);
            System.arraycopy(
                    train.data, from * train.numCols, inputs, row * train.numCols, train.numCols);
        }
        List<Cell> cells = network.cells();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).kernel() != null) {
                seen.add(activated(cells, i));
            }
        }
        random = new BorrowedRandom(cells);
        alive = new boolean[seen.stream().mapToInt(Cell::width).max().orElse(0)];
    }

    private static Cell activated(List<Cell> cells, int kernel) {
        for (int i = kernel; i < cells.size(); i++) {
            boolean ownActivation = i == kernel && !isLinear(cells.get(i).activation());
            boolean nextKernel = i > kernel && cells.get(i).kernel() != null;
            if (ownActivation || nextKernel) {
                break;
            }
            if (cells.get(i).layer() instanceof ActivationLayer
                    || cells.get(i).layer() instanceof Prelu) {
                return cells.get(i);
            }
        }
        return cells.get(kernel);
    }

    private static boolean isLinear(Activation activation) {
        return activation instanceof gradlab.engine.activation.Linear;
    }

    /** Passes the rows forward; random numbers drawn meanwhile are given back. */
    void pass() {
        random.during(() -> network.probe(inputs, rows));
    }

    /**
     * Passes the rows forward and back as a training step does, and leaves the weights alone.
     *
     * @param train the targets of all rows
     * @return the mean loss, penalties included
     */
    double trainingPass(FMatrixRMaj train) {
        int width = network.targetWidth();
        float[] targets = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            int from = (int) ((long) row * train.numRows / rows);
            System.arraycopy(train.data, from * width, targets, row * width, width);
        }
        double loss = network.forward(inputs, targets, rows);
        network.backward();
        return loss;
    }

    /** How many rows pass. */
    int rows() {
        return rows;
    }

    /** The cell in which a layer with a kernel is seen: its own, or the activation's behind it. */
    Cell seen(int layer) {
        return seen.get(layer);
    }

    /** Writes what the last {@link #pass} showed of the layers with a kernel. */
    void writeTo(EpochRecord record) {
        for (int i = 0; i < seen.size(); i++) {
            Cell cell = seen.get(i);
            int count = rows * cell.width();
            double mean = mean(cell.output(), count);
            record.set(Measure.ACTIVATION_MEAN, i, mean);
            record.set(Measure.ACTIVATION_SD, i, deviation(cell.output(), count, mean));
            record.set(Measure.SATURATED, i, (double) saturated(cell) / count);
            record.set(Measure.DEAD, i, dead(cell));
        }
    }

    private static double mean(float[] numbers, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += numbers[i];
        }
        return sum / count;
    }

    private static double deviation(float[] numbers, int count, double mean) {
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += (double) numbers[i] * numbers[i];
        }
        return Math.sqrt(Math.max(0, squares / count - mean * mean));
    }

    /** The share of the numbers on a flat end of the activation. */
    private int saturated(Cell cell) {
        float below = cell.activation().saturatedBelow();
        float above = cell.activation().saturatedAbove();
        float[] sums = cell.preActivation();
        int count = 0;
        for (int i = 0; i < rows * cell.width(); i++) {
            count += sums[i] < below || sums[i] > above ? 1 : 0;
        }
        return count;
    }

    /** The share of the units that no row of the batch switches on. */
    private double dead(Cell cell) {
        int width = cell.width();
        if (!cell.activation().canDie()) {
            return 0;
        }
        float[] outputs = cell.output();
        Arrays.fill(alive, 0, width, false);
        for (int row = 0, at = 0; row < rows; row++) {
            for (int unit = 0; unit < width; unit++, at++) {
                alive[unit] |= outputs[at] != 0;
            }
        }
        int dead = 0;
        for (int unit = 0; unit < width; unit++) {
            dead += alive[unit] ? 0 : 1;
        }
        return (double) dead / width;
    }

    /** How the outputs of a layer with a kernel were distributed in the last {@link #pass}. */
    Histogram histogram(int layer, int bins) {
        Cell cell = seen.get(layer);
        return Histogram.of(cell.output(), rows * cell.width(), bins);
    }
}
