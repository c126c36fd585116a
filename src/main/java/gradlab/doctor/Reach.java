package gradlab.doctor;

import gradlab.engine.activation.Activation;
import gradlab.experiment.Experiment;

/**
 * The numbers that a function can answer with.
 *
 * @param low −∞ where there is no least one
 * @param high +∞ where there is no greatest one
 */
record Reach(double low, double high) {
    private static final float FAR = 1e4f;
    private static final float FLAT = 1e-6f;
    private static final int SAMPLES = 240;
    private static final float STEP = 0.25f;

    /** Of a function, by looking far out and at many places between. */
    static Reach of(Activation function) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = -SAMPLES; i <= SAMPLES; i++) {
            float value = function.value(i * STEP);
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Reach(
                Math.abs(function.slope(-FAR)) > FLAT ? Double.NEGATIVE_INFINITY : low,
                Math.abs(function.slope(FAR)) > FLAT ? Double.POSITIVE_INFINITY : high);
    }

    /** Of a network's output. */
    static Reach of(Experiment experiment) {
        return of(Structure.outputActivation(experiment));
    }

    /** Whether every number can be given. */
    boolean isWhole() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }

    /** How far a column of targets lies beyond it; 0 where all of it can be given. */
    double missed(Column targets) {
        double beyond = Math.max(low - targets.least(), targets.greatest() - high);
        return beyond > 0 ? beyond : 0;
    }
}
