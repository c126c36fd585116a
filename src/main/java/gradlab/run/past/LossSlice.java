package gradlab.run.past;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.Part;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.loss.Targets;
import gradlab.engine.network.Network;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.run.predict.Answers;
import gradlab.run.predict.NetworkMaker;

import java.util.Arrays;

/**
 * The loss over a plane of weights, at prediction (dropout and noise off), computed from coarse to
 * fine. With penalties, as they are part of what training makes small. One thread at a time.
 */
public final class LossSlice {
    private static final int FINE = 65;
    private static final int COARSE = 33;
    private static final int FIRST_STEP = 16;
    private static final int ROWS = 500;
    private static final int FEW_ROWS = 200;
    private static final long LARGE = 20_000;
    private static final double MARGIN = 0.3;
    private static final double FLATTEST = 0.3;

    /**
     * The grid as far as it is known.
     *
     * @param side points to each side
     * @param losses [side · side], row by row from the lowest
     */
    public record Surface(
            double left, double right, double bottom, double top, int side, double[] losses) {}

    private final PathPlane plane;
    private final Network network;
    private final DataPart rows;
    private final Part part;
    private final int all;
    private final Weights scratch;
    private final int side;
    private final double[] losses;
    private final double[] bounds;
    private int step = FIRST_STEP;
    private int next;
    private Surface known;

    /** A slice with nothing computed yet but its corners' places. */
    public LossSlice(Experiment experiment, PreparedData data, Part part, PathPlane plane) {
        this.plane = plane;
        this.part = part;
        PreparedData fitting = fitting(experiment, data);
        scratch = plane.scratch();
        boolean large = WeightVectors.length(scratch) > LARGE;
        all = part.of(fitting).rows();
        rows = Answers.evenly(part.of(fitting), large ? FEW_ROWS : ROWS);
        network =
                NetworkMaker.network(NetworkMaker.named(experiment, java.util.List.of()), fitting);
        side = large ? COARSE : FINE;
        losses = new double[side * side];
        Arrays.fill(losses, Double.NaN);
        bounds = bounds(plane);
        known = coarse(FIRST_STEP * 2);
    }

    private static PreparedData fitting(Experiment experiment, PreparedData data) {
        boolean oneHot = experiment.training().loss().targets() == Targets.ONE_HOT;
        return oneHot && data.train().targets().numCols == 1 && data.classNames().size() > 1
                ? data.withOneHotTargets()
                : data;
    }

    /** All of the path with some room around it, neither side much shorter than the other. */
    private static double[] bounds(PathPlane plane) {
        double[] low = new double[2];
        double[] high = new double[2];
        for (int k = 0; k < 2; k++) {
            for (int i = 0; i < plane.points(); i++) {
                low[k] = Math.min(low[k], plane.place(i, k));
                high[k] = Math.max(high[k], plane.place(i, k));
            }
        }
        double longer = Math.max(high[0] - low[0], high[1] - low[1]);
        for (int k = 0; k < 2; k++) {
            double middle = (low[k] + high[k]) / 2;
            double half = Math.max(high[k] - low[k], FLATTEST * longer) * (0.5 + MARGIN);
            low[k] = middle - half;
            high[k] = middle + half;
        }
        return new double[] {low[0], high[0], low[1], high[1]};
    }

    /**
     * Computes some more points.
     *
     * @param points how many at most
     * @return false when the finest grid is done
     */
    public boolean refine(int points) {
        for (int done = 0; done < points && step >= 1; ) {
            int perSide = (side - 1) / step + 1;
            if (next == perSide * perSide) {
                known = coarse(step);
                step /= 2;
                next = 0;
                continue;
            }
            int column = next % perSide * step;
            int row = next / perSide * step;
            next++;
            if (Double.isNaN(losses[row * side + column])) {
                losses[row * side + column] = at(column, row);
                done++;
            }
        }
        return step >= 1;
    }

    private double at(int column, int row) {
        double x = bounds[0] + (bounds[1] - bounds[0]) * column / (side - 1.0);
        double y = bounds[2] + (bounds[3] - bounds[2]) * row / (side - 1.0);
        plane.move(scratch, x, y);
        double loss = loss(scratch);
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }

    /** The loss of some weights on the rows of this slice, with penalties. */
    public double loss(Weights weights) {
        network.load(weights);
        return network.evaluate(rows.inputs().data, rows.targets().data, rows.rows(), null)
                + network.penalty();
    }

    private Surface coarse(int every) {
        int count = (side - 1) / every + 1;
        double[] some = new double[count * count];
        for (int i = 0; i < some.length; i++) {
            some[i] = losses[i / count * every * side + i % count * every];
        }
        return new Surface(bounds[0], bounds[1], bounds[2], bounds[3], count, some);
    }

    /** The finest whole grid so far; NaN where nothing is known, ∞ where the loss is no number. */
    public Surface surface() {
        return known;
    }

    /** Whether all of it is computed. */
    public boolean done() {
        return step < 1;
    }

    /** The plane it lies in. */
    public PathPlane plane() {
        return plane;
    }

    /** Which rows the loss is measured on. */
    public Part part() {
        return part;
    }

    /** How many rows the loss is measured on. */
    public int rows() {
        return rows.rows();
    }

    /** How many rows the part has. */
    public int allRows() {
        return all;
    }
}
