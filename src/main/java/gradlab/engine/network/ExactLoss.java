package gradlab.engine.network;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.ExactPass;
import gradlab.engine.layer.Parameter;
import gradlab.engine.loss.Loss;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The loss of the last training pass in double precision, and how it answers when one weight is
 * nudged: the finite difference that a gradient is checked by.
 */
public final class ExactLoss {
    private final CellChain chain;
    private final Loss loss;
    private final List<Parameter> trained;
    private final double[] inputs;
    private final float[] targets;
    private final float @Nullable [] weights;
    private final ExactPass pass;

    /**
     * Of the pass that {@link Network#forward} made last.
     *
     * @param trained whose penalties belong to the loss
     */
    ExactLoss(
            CellChain chain,
            Loss loss,
            List<Parameter> trained,
            double[] inputs,
            float[] targets,
            float @Nullable [] weights) {
        this.chain = chain;
        this.loss = loss;
        this.trained = trained;
        this.inputs = inputs;
        this.targets = targets;
        this.weights = weights;
        pass = new ExactPass(chain.rows());
        forward(0);
    }

    private void forward(int from) {
        List<Cell> cells = chain.cells();
        double[] input = from == 0 ? inputs : pass.output(cells.get(from - 1));
        for (Cell cell : cells.subList(from, cells.size())) {
            input = pass.through(cell, input);
        }
    }

    /** The mean loss over the rows, plus the penalties of the trained weights. */
    public double value() {
        Cell head = chain.head();
        double sum = 0;
        for (int row = 0; row < pass.rows(); row++) {
            double share = weights == null ? 1 : weights[row];
            sum +=
                    share
                            * loss.exact(
                                    head.activation(),
                                    pass.sums(head),
                                    pass.output(head),
                                    targets,
                                    row,
                                    head.width());
        }
        double penalty = 0;
        for (Parameter parameter : trained) {
            penalty += parameter.exactPenalty(pass.of(parameter));
        }
        return sum / pass.rows() + penalty;
    }

    /** The loss with one weight of a cell moved; all is as before afterwards. */
    public double nudged(Cell cell, Parameter parameter, int index, double by) {
        double[] values = pass.of(parameter);
        double before = values[index];
        int place = chain.cells().indexOf(cell);
        values[index] = before + by;
        forward(place);
        double moved = value();
        values[index] = before;
        return moved;
    }

    /** ∂loss/∂weight by central differences, (ℓ(w + h) − ℓ(w − h)) / 2h. */
    public double slope(Cell cell, Parameter parameter, int index, double h) {
        double up = nudged(cell, parameter, index, h);
        double down = nudged(cell, parameter, index, -h);
        forward(chain.cells().indexOf(cell));
        return (up - down) / (2 * h);
    }
}
