package gradlab.engine.layer;

import gradlab.engine.constraint.Constraint;
import gradlab.engine.constraint.NoConstraint;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Pace;
import gradlab.engine.regularizer.NoRegularizer;
import gradlab.engine.regularizer.Regularizer;
import gradlab.text.SentenceException;

/**
 * One array of weights, shaped [rows][columns], with its gradient and what the optimizer remembers
 * of it.
 */
public final class Parameter {
    private final String name;
    private final int rows;
    private final int columns;
    private final boolean vector;
    private final float[] values;
    private final float[] gradient;
    private float[][] memory = {};
    private Regularizer regularizer = new NoRegularizer();
    private Constraint constraint = new NoConstraint();
    private double[] scratch = {};

    private Parameter(String name, int rows, int columns, boolean vector) {
        this.name = name;
        this.vector = vector;
        this.rows = rows;
        this.columns = columns;
        this.values = new float[Math.multiplyExact(rows, columns)];
        this.gradient = new float[values.length];
    }

    /** A kernel of zeros, [inputs][units], under its name in files. */
    public static Parameter kernel(String name, int inputs, int units) {
        return new Parameter(name, inputs, units, false);
    }

    /** A vector of zeros, one number a unit, under its name in files. */
    public static Parameter vector(String name, int units) {
        return new Parameter(name, 1, units, true);
    }

    /** What it is called in files. */
    public String name() {
        return name;
    }

    /** Inputs of a kernel; 1 for a vector. */
    public int rows() {
        return rows;
    }

    /** Units. */
    public int columns() {
        return columns;
    }

    /** The weights themselves, row-major. */
    public float[] values() {
        return values;
    }

    /** ∂(total loss)/∂weights of the last backward pass. */
    public float[] gradient() {
        return gradient;
    }

    /** A copy of what the optimizer keeps between steps; empty before the first. */
    public float[][] copyMemory() {
        float[][] copy = new float[memory.length][];
        for (int i = 0; i < memory.length; i++) {
            copy[i] = memory[i].clone();
        }
        return copy;
    }

    /** Takes over the penalty and the bound of its layer. */
    public void govern(Regularizer newRegularizer, Constraint newConstraint) {
        regularizer = newRegularizer;
        constraint = newConstraint;
        scratch = new double[newConstraint.isNone() ? 0 : columns];
    }

    /** Its share of the loss. */
    public double penalty() {
        return regularizer.isNone() ? 0 : regularizer.penalty(values);
    }

    /** The penalty of nudged weights in double precision. */
    public double exactPenalty(double[] nudged) {
        return regularizer.isNone() ? 0 : regularizer.exact(nudged);
    }

    /** Adds ∂penalty/∂weights to the gradient. */
    public void addPenaltyGradient() {
        if (!regularizer.isNone()) {
            regularizer.addGradient(values, gradient);
        }
    }

    /** One step of the optimizer, then the bound. */
    public void update(Optimizer optimizer, Pace pace) {
        if (memory.length != optimizer.memories()) {
            memory = new float[optimizer.memories()][values.length];
            optimizer.prepare(memory);
        }
        optimizer.update(values, gradient, memory, pace);
        if (vector) {
            constraint.apply(values, columns, 1, scratch);
        } else {
            constraint.apply(values, rows, columns, scratch);
        }
    }

    /** Lets the optimizer start anew. */
    public void forget() {
        memory = new float[0][];
    }

    /** Takes over copies of what an optimizer remembered. */
    public void restoreMemory(float[][] kept) {
        memory = new float[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            if (kept[i].length != values.length) {
                throw new SentenceException(
                        "{0} has {1} weights, but the optimizer's memory has {2}",
                        name, values.length, kept[i].length);
            }
            memory[i] = kept[i].clone();
        }
    }
}
