package gradlab.surface;

import gradlab.engine.optimizer.Anatomy;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Pace;
import gradlab.engine.optimizer.StepTaken;

import java.util.Arrays;

/**
 * The way of an optimizer over a surface: at its start and after every step the place, the loss,
 * the slopes there, and what the optimizer remembers.
 */
public final class DescentPath {
    /** Room for x, y, f and the two slopes. */
    private static final int SEEN = 5;

    private final Optimizer optimizer;
    private final int planned;
    private final double[][] seen;
    private final double[][][] memory;
    private int count;
    private boolean diverged;

    DescentPath(Optimizer optimizer, int planned) {
        this.optimizer = optimizer;
        this.planned = planned;
        seen = new double[SEEN][planned + 1];
        memory = new double[optimizer.memories()][2][planned + 1];
    }

    /**
     * Notes where it is now; false where it is nowhere.
     *
     * @param remembered of each axis
     */
    boolean add(double loss, double x, double y, double[] slope, double[][] remembered) {
        seen[0][count] = x;
        seen[1][count] = y;
        seen[2][count] = loss;
        seen[3][count] = slope[0];
        seen[4][count] = slope[1];
        for (double[] each : seen) {
            diverged |= !Double.isFinite(each[count]);
        }
        for (int i = 0; i < memory.length; i++) {
            memory[i][0][count] = remembered[0][i];
            memory[i][1][count] = remembered[1][i];
        }
        count++;
        return !diverged;
    }

    /** Who went it. */
    public Optimizer optimizer() {
        return optimizer;
    }

    /** How many steps were asked for. */
    public int planned() {
        return planned;
    }

    /** How many steps were taken; fewer than planned where it diverged. */
    public int steps() {
        return count - 1;
    }

    /** Whether its last place, or the loss there, is no number any more. */
    public boolean diverged() {
        return diverged;
    }

    /** The nearest moment of it to a step: its last where it ended before. */
    public int at(int step) {
        return Math.clamp(step, 0, count - 1);
    }

    /** Where it was after so many steps. */
    public Place place(int step) {
        return new Place(seen[0][step], seen[1][step]);
    }

    /** x after so many steps. */
    public double x(int step) {
        return seen[0][step];
    }

    /** y after so many steps. */
    public double y(int step) {
        return seen[1][step];
    }

    /** f after so many steps. */
    public double loss(int step) {
        return seen[2][step];
    }

    /** The slope along an axis, 0 or 1, after so many steps, before any clipping. */
    public double gradient(int step, int axis) {
        return seen[3 + axis][step];
    }

    /** What the optimizer remembers of an axis after so many steps. */
    public double memory(int which, int step, int axis) {
        return memory[which][axis][step];
    }

    /** All that it remembers of an axis after so many steps, in the order of the optimizer. */
    public double[] memories(int step, int axis) {
        double[] all = new double[memory.length];
        Arrays.setAll(all, i -> memory(i, step, axis));
        return all;
    }

    /** The slopes after so many steps, as clipping leaves them. */
    public double[] clipped(int step) {
        double[] gradient = {gradient(step, 0), gradient(step, 1)};
        optimizer.clipping().clip(gradient);
        return gradient;
    }

    /**
     * Takes a step apart.
     *
     * @param step which one, counted from 1
     * @param axis 0 or 1
     */
    public Anatomy anatomy(int step, int axis) {
        Pace pace = new Pace();
        for (int i = 0; i < step; i++) {
            pace.next(optimizer, optimizer.learningRate(), optimizer.momentum());
        }
        return optimizer.anatomy(
                new StepTaken(
                        axis == 0 ? "x" : "y",
                        seen[axis][step - 1],
                        gradient(step - 1, axis),
                        clipped(step - 1)[axis],
                        memories(step - 1, axis),
                        memories(step, axis),
                        seen[axis][step],
                        pace));
    }
}
