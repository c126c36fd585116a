package gradlab.engine.optimizer;

/**
 * An update rule for weights, exactly as Keras 3 applies it. Its state is handed in, never kept.
 */
public sealed interface Optimizer permits Sgd, Adagrad, RmsProp, Adam, AdamW, Adamax, Nadam {
    /** What every rule calls its step size. */
    String LEARNING_RATE = "Learning rate η";

    /** What it says of it. */
    String LEARNING_RATE_HELP = "How far a step goes against the gradient";

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
     * The momentum coefficient that a schedule may cycle and a chart shows: {@code momentum} of SGD
     * and RMSprop, {@code beta_1} of Adam and its kin; 0 where there is none.
     */
    double momentum();

    /** The same optimizer with another momentum coefficient; itself where there is none. */
    Optimizer withMomentum(double momentum);

    /**
     * uₜ: what the momentum coefficient counts for at a step, whose product over all steps {@link
     * Pace} keeps.
     *
     * @param step counts from 1
     */
    default double momentumAt(double coefficient, long step) {
        return coefficient;
    }

    /**
     * One step.
     *
     * @param weights changed in place
     * @param gradient only read
     * @param memory {@link #memories} arrays as long as the weights, once {@linkplain #prepare
     *     prepared}
     * @param pace this step's number, rate and momentum; only read
     */
    void update(float[] weights, float[] gradient, float[][] memory, Pace pace);
}
