package gradlab.engine.optimizer;

import static gradlab.text.Text.tr;

import java.util.Arrays;
import java.util.List;

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

    /** What files and formulas call each of them. */
    List<String> memoryNames();

    /** What every memory holds before the first step. */
    default double memoryAtFirst() {
        return 0;
    }

    /** Sets the memory to what it holds before the first step. */
    default void prepare(float[][] memory) {
        for (float[] each : memory) {
            Arrays.fill(each, (float) memoryAtFirst());
        }
    }

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

    /**
     * The same step of a single weight in double precision: what the rule says, without what makes
     * {@link #update} fast.
     *
     * @param memory a number for each of the memories, changed in place
     * @return the weight after the step
     */
    double next(double weight, double gradient, double[] memory, Pace pace);

    /** Takes a step of {@link #next} apart. */
    default Anatomy anatomy(StepTaken step) {
        Anatomy.Builder anatomy =
                new Anatomy.Builder(step, tr("slope here"), tr("slope, clipped"))
                        .seen("−g", -step.gradient());
        for (int i = 0; i < memories(); i++) {
            String name = memoryNames().get(i);
            anatomy.row(name, name, tr("remembered"), step.now()[i]);
        }
        return anatomy.build(tr("downhill: what is seen (−g)"), "", tr("the step taken"));
    }
}
