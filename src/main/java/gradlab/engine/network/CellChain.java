package gradlab.engine.network;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.CellPlan;
import gradlab.engine.layer.MergingCell;
import gradlab.engine.layer.Pass;
import gradlab.engine.tensor.Backend;
import gradlab.text.SentenceException;

import java.util.ArrayList;
import java.util.List;

/** The cells of a network in order, with the skip arcs between them. */
final class CellChain {
    private final List<Cell> cells = new ArrayList<>();
    private final Pass pass;
    private final int maxRows;
    private final int lowest;

    CellChain(NetworkPlan plan) {
        Topology topology = Topology.of(plan.layers(), plan.inputWidth());
        if (!topology.problems().isEmpty()) {
            throw new SentenceException(topology.problems().getFirst().message(), null);
        }
        maxRows = plan.maxRows();
        pass = new Pass(Backend.product(plan.threads()));
        for (int i = 0; i < topology.layers().size(); i++) {
            int source = topology.sources().get(i);
            Cell merged = source < 0 ? null : cells.get(source);
            CellPlan place = new CellPlan(topology.inputWidths().get(i), maxRows, merged);
            cells.add(topology.layers().get(i).cell(place));
        }
        lowest = lowestWithParameters();
    }

    /** The first cell that has something to learn: no gradient need go below it. */
    private int lowestWithParameters() {
        int place = 0;
        while (place < cells.size() - 1 && cells.get(place).parameters().isEmpty()) {
            place++;
        }
        return place;
    }

    /** The cells themselves. */
    List<Cell> cells() {
        return cells;
    }

    /** The last one, whose output is the network's. */
    Cell head() {
        return cells.getLast();
    }

    /** The most rows of a batch. */
    int maxRows() {
        return maxRows;
    }

    /** How many rows the last pass had. */
    int rows() {
        return pass.rows();
    }

    /** Passes a batch through all cells. */
    void forward(boolean training, float[] inputs, int rows) {
        begin(training, rows);
        forward(0, cells.size(), inputs);
    }

    /** Begins a pass that {@link #forward(int, int, float[])} makes part by part. */
    void begin(boolean training, int rows) {
        if (rows > maxRows) {
            throw new SentenceException(
                    "a batch of {0} rows does not fit buffers for {1}", rows, maxRows);
        }
        pass.begin(training, rows);
    }

    /** Passes a batch through the cells between two places; those before have run already. */
    void forward(int from, int to, float[] inputs) {
        float[] input = from == 0 ? inputs : cells.get(from - 1).output();
        for (int i = from; i < to; i++) {
            Cell cell = cells.get(i);
            cell.forward(pass, input);
            input = cell.output();
        }
    }

    /**
     * Passes the gradient in the head's buffer back to the first cell that has something to learn.
     *
     * @param fromLogits whether it is already ∂loss/∂(the head's pre-activation)
     */
    void backward(float[] inputs, boolean fromLogits) {
        for (int i = cells.size() - 1; i >= lowest; i--) {
            Cell cell = cells.get(i);
            gatherArcs(cell, i);
            if (i < cells.size() - 1 || !fromLogits) {
                cell.differentiate(pass);
            }
            float[] input = i == 0 ? inputs : cells.get(i - 1).output();
            cell.backward(pass, input, i == lowest ? null : cells.get(i - 1).gradient());
        }
    }

    /** Adds to a cell's gradient what comes back over the skip arcs that begin at it. */
    private void gatherArcs(Cell cell, int place) {
        for (int i = place + 1; i < cells.size(); i++) {
            if (cells.get(i) instanceof MergingCell merging && merging.merged() == cell) {
                float[] gradient = cell.gradient();
                float[] more = merging.mergedGradient();
                int count = pass.rows() * cell.width();
                for (int j = 0; j < count; j++) {
                    gradient[j] += more[j];
                }
            }
        }
    }
}
