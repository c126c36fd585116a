package gradlab.engine.layer;

import gradlab.engine.activation.Activation;
import gradlab.engine.tensor.RandomSource;

/**
 * Applies an activation in a cell, and keeps the slopes that one draws at random while training.
 */
final class ActivationStage {
    private final Activation activation;
    private final float[] slopes;
    private boolean drawn;

    /** For buffers of that many numbers. */
    ActivationStage(Activation activation, int size) {
        this.activation = activation;
        this.slopes = new float[activation.drawsSlopes() ? size : 0];
    }

    Activation activation() {
        return activation;
    }

    /** a ← f(z). */
    void forward(Pass pass, float[] z, float[] a, RandomSource random, int columns) {
        drawn = pass.training() && activation.drawsSlopes();
        if (drawn) {
            activation.forwardTraining(z, a, slopes, random, pass.rows(), columns);
        } else {
            activation.forward(z, a, pass.rows(), columns);
        }
    }

    /** f(z) in double precision, with the slopes of the last pass where any were drawn. */
    double[] exact(double[] z, int columns) {
        double[] a = new double[z.length];
        if (drawn) {
            activation.exactTraining(z, a, slopes, columns);
        } else {
            activation.exact(z, a, columns);
        }
        return a;
    }

    /** gradient ← gradient · f′(z). */
    void differentiate(Pass pass, float[] z, float[] a, float[] gradient, int columns) {
        if (drawn) {
            activation.backwardTraining(z, a, slopes, gradient, gradient, pass.rows(), columns);
        } else {
            activation.backward(z, a, gradient, gradient, pass.rows(), columns);
        }
    }
}
