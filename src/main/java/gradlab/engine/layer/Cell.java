package gradlab.engine.layer;

import gradlab.engine.activation.Activation;
import gradlab.engine.activation.Linear;
import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * All run-time state and buffers of one layer: parameters, gradients, activations. Made once, then
 * reused: a pass uses as many rows of the buffers as its batch has. Buffers are row-major,
 * [rows][width].
 */
public abstract class Cell {
    private static final Activation LINEAR = new Linear();
    private final int inputWidth;
    private final int width;
    private final float[] output;
    private final float[] gradient;
    private Layer layer;
    private RandomSource random = new RandomSource(0);

    /** Buffers for a layer in its place. */
    protected Cell(Layer layer, CellPlan plan) {
        this.layer = layer;
        this.inputWidth = plan.inputWidth();
        this.width =
                layer.outputWidth(inputWidth, plan.merged() == null ? 0 : plan.merged().width());
        this.output = new float[Math.multiplyExact(plan.maxRows(), width)];
        this.gradient = new float[output.length];
    }

    /** Computes {@link #output} from the batch that comes in. */
    public abstract void forward(Pass pass, float[] input);

    /**
     * The last {@link #forward} in double precision: the same weights where none is nudged, the
     * same draws.
     *
     * @return what it hands on, [rows][width]
     */
    abstract double[] exact(ExactPass pass, double[] input);

    /**
     * Turns ∂loss/∂output in {@link #gradient} into ∂loss/∂(pre-activation), in place. A loss
     * computed from the logits has done so already.
     */
    public void differentiate(Pass pass) {}

    /**
     * After {@link #differentiate}: sets the parameters' gradients and ∂loss/∂input.
     *
     * @param inputGradient receives ∂loss/∂input; null where nobody asks for it
     */
    public abstract void backward(Pass pass, float[] input, float @Nullable [] inputGradient);

    /** What the optimizer changes, unless the layer is frozen. */
    public List<Parameter> parameters() {
        return List.of();
    }

    /** What the layer keeps by itself, such as moving averages. */
    public List<Parameter> statistics() {
        return List.of();
    }

    /** The weights whose gradient's norm is recorded; null where there are none. */
    public @Nullable Parameter kernel() {
        return null;
    }

    /** The activation that {@link #output} went through last. */
    public Activation activation() {
        return LINEAR;
    }

    /** What went into {@link #activation}; the output itself where there is none. */
    public float[] preActivation() {
        return output;
    }

    /** Whether the last pass set a number of {@link #output} aside at random. */
    public boolean dropped(int index) {
        return false;
    }

    /** Whether two passes over the same rows differ even at prediction. */
    public boolean drawsAtPrediction() {
        return false;
    }

    /** What the layer hands on, [rows][width]. */
    public final float[] output() {
        return output;
    }

    /** ∂loss/∂output, written by whoever reads the output. */
    public final float[] gradient() {
        return gradient;
    }

    /** Numbers in a row that comes in. */
    public final int inputWidth() {
        return inputWidth;
    }

    /** Numbers in a row that goes out. */
    public final int width() {
        return width;
    }

    /** The settings in force. */
    public final Layer layer() {
        return layer;
    }

    /** Where its random numbers come from while it trains. */
    public final RandomSource random() {
        return random;
    }

    /** Goes on with the random numbers of a kept {@link RandomSource#state}. */
    public final void resumeRandom(long state) {
        random = RandomSource.resume(state);
    }

    /** Draws the first weights and starts its random numbers anew. */
    public final void initialize(RandomSource source) {
        random = source.split("draws");
        fill(source);
    }

    /** Draws the first weights, each array from a source split by the array's name. */
    protected void fill(RandomSource source) {}

    /** Takes over settings turned between two steps; its size and kind stay. */
    public final void adopt(Layer changed) {
        if (changed.getClass() != layer.getClass()) {
            throw new SentenceException(
                    "layer {0} cannot become another kind of layer while it trains", layer.name());
        }
        take(changed);
        layer = changed;
    }

    /** Called with settings of the same kind before they are in force; may refuse them. */
    protected abstract void take(Layer changed);
}
