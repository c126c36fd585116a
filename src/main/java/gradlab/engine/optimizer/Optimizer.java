package gradlab.engine.optimizer;

/**
 * An update rule for weights, exactly as Keras 3 applies it. Its state is handed in, never kept.
 */
public sealed interface Optimizer permits Sgd, Adagrad, RmsProp, Adam, AdamW, Adamax, Nadam {
    /** η, before any schedule. */
    double learningRate();

    /** The same optimizer with another η. */
    Optimizer withLearningRate(double learningRate);

    /** What is clipped before the update. */
    Clipping clipping();

    /**
     * How many arrays, each shaped like the weights, it keeps between steps. The same for all
     * settings of a rule, so that a momentum may be turned on while a run is under way.
     */
    int memories();

    /** Sets the memory, zero when made, to what it holds before the first step. */
    default void prepare(float[][] memory) {}

    /**
     * The momentum coefficient that a schedule may cycle and a chart shows; 0 where there is none.
     */
    double momentum();

    /** The same optimizer with another momentum coefficient; itself where there is none. */
    Optimizer withMomentum(double momentum);

    /**
     * One step with the optimizer's own momentum coefficient.
     *
     * @param weights changed in place
     * @param gradient only read
     * @param memory {@link #memories} arrays as long as the weights, once {@linkplain #prepare
     *     prepared}
     * @param rate this step's learning rate
     * @param step counts from 1
     */
    default void update(
            float[] weights, float[] gradient, float[][] memory, double rate, long step) {
        update(weights, gradient, memory, rate, momentum(), step);
    }

    /**
     * One step with the momentum coefficient that a schedule gives, read where {@link #momentum}
     * is; otherwise as the shorter form.
     */
    void update(
            float[] weights,
            float[] gradient,
            float[][] memory,
            double rate,
            double coefficient,
            long step);
}
