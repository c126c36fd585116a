package gradlab.engine.network;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.ExactPass;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Parameter;
import gradlab.engine.loss.Loss;
import gradlab.engine.optimizer.Clipping;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.optimizer.Pace;
import gradlab.engine.tensor.Norm;
import gradlab.engine.tensor.RandomSource;
import gradlab.text.SentenceException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a model in order, and one training step in the parts a trainer records between:
 * {@link #forward}, {@link #backward}, {@link #gradientNorms}, {@link #clip}, {@link #update}.
 * Everything is made once; a step allocates nothing. One thread uses a network at a time.
 */
public final class Network {
    private final CellChain chain;
    private final List<Cell> cells;
    private final List<Cell> kernelCells = new ArrayList<>();
    private final Loss loss;
    private final ChunkedPasses passes;
    private final StepNoise noise = new StepNoise();
    private final KernelNorms norms;
    private final Norm norm = new Norm();
    private final Pace pace = new Pace();
    private List<Parameter> trained = List.of();
    private float[][] trainedGradients = {};
    private float[] batch = {};

    /** Builds the cells and draws their first weights from the seed. */
    public Network(NetworkPlan plan, long seed) {
        chain = new CellChain(plan);
        cells = chain.cells();
        loss = plan.loss();
        passes = new ChunkedPasses(chain, loss);
        cells.stream().filter(cell -> cell.kernel() != null).forEach(kernelCells::add);
        norms = new KernelNorms(kernelCells);
        gatherTrained();
        initialize(seed);
    }

    /**
     * Draws new first weights, a stream of random numbers for each layer's name, so that changing
     * one layer leaves the others' numbers as they were; the optimizer starts anew.
     */
    public void initialize(long seed) {
        RandomSource source = new RandomSource(seed);
        cells.forEach(cell -> cell.initialize(source.split(cell.layer().name())));
        noise.initialize(source);
        resetOptimizer();
    }

    /** Lets the optimizer start anew, as a Keras compile does; the weights stay. */
    public void resetOptimizer() {
        pace.reset();
        parameters().forEach(Parameter::forget);
    }

    // ---- the step

    /**
     * Passes a batch forward as training does, dropout and noise active.
     *
     * @param inputs [rows][input width], packed at the start
     * @param targets [rows][target width]
     * @return the mean loss over the rows, plus the penalties of the trained weights
     */
    public double forward(float[] inputs, float[] targets, int rows) {
        return forward(inputs, targets, null, rows);
    }

    /**
     * The same where rows count by weights: the mean is Σ w·ℓ / rows.
     *
     * @param weights one a row; null where all count alike
     */
    public double forward(float[] inputs, float[] targets, float @Nullable [] weights, int rows) {
        batch = inputs;
        double penalty = penalty();
        chain.forward(true, inputs, rows);
        return passes.loss(targets, weights, rows) / rows + penalty;
    }

    /**
     * The loss of the last {@link #forward} in double precision, with the same draws.
     *
     * @param inputs what was passed forward, likewise targets and weights
     */
    public ExactLoss exact(float[] inputs, float[] targets, float @Nullable [] weights) {
        int count = chain.rows() * cells.getFirst().inputWidth();
        return new ExactLoss(
                chain, loss, trained, ExactPass.widened(inputs, count), targets, weights);
    }

    /** The penalties of the weights as they are, the part of a loss that no row accounts for. */
    public double penalty() {
        double sum = 0;
        for (int i = 0; i < trained.size(); i++) {
            sum += trained.get(i).penalty();
        }
        return sum;
    }

    /** Sets the gradient of every parameter to ∂(total loss)/∂parameter of the last batch. */
    public void backward() {
        chain.backward(batch, loss.fromLogits(chain.head().activation()));
        for (int i = 0; i < trained.size(); i++) {
            trained.get(i).addPenaltyGradient();
        }
    }

    /** For each of {@link #kernelLayers} ‖∂(total loss)/∂kernel‖₂ as it stands. */
    public void gradientNorms(float[] into) {
        norms.gradients(into);
    }

    /** For each of {@link #kernelLayers} ‖kernel‖₂. */
    public void weightNorms(float[] into) {
        norms.weights(into);
    }

    /** Adds normal noise to the gradients of what is trained. */
    public void addGradientNoise(double deviation) {
        noise.addToGradients(trained, deviation);
    }

    /** Clips the gradients of what is trained. */
    public void clip(Clipping clipping) {
        if (clipping.isOn()) {
            clipping.clip(trainedGradients, norm);
        }
    }

    /** Moves the trained weights one step, then brings them within their constraints. */
    public void update(Optimizer optimizer, double rate) {
        update(optimizer, rate, optimizer.momentum());
    }

    /** The same with the momentum coefficient that a schedule gives. */
    public void update(Optimizer optimizer, double rate, double momentum) {
        pace.next(optimizer, rate, momentum);
        for (int i = 0; i < trained.size(); i++) {
            trained.get(i).update(optimizer, pace);
        }
    }

    /**
     * Does {@link #update} and says how far it moved each of {@link #kernelLayers}.
     *
     * @param ratios receives ‖Δkernel‖₂/‖kernel‖₂, 0 where nothing moved
     */
    public void update(Optimizer optimizer, double rate, double momentum, float[] ratios) {
        norms.rememberKernels();
        update(optimizer, rate, momentum);
        norms.updateRatios(ratios);
    }

    /**
     * Disturbs the trained weights by normal noise for one forward and backward pass; to be
     * followed by {@link #removeWeightNoise} before the update.
     */
    public void addWeightNoise(double deviation) {
        noise.addToWeights(trained, deviation);
    }

    /** Gives the weights back as they were before {@link #addWeightNoise}. */
    public void removeWeightNoise() {
        noise.removeFromWeights(trained);
    }

    /** How many steps the optimizer has taken since it started anew. */
    public long steps() {
        return pace.step();
    }

    // ---- prediction

    /**
     * Passes any number of rows forward as at prediction.
     *
     * @param outputs receives [rows][output width]
     */
    public void predict(float[] inputs, int rows, float[] outputs) {
        passes.predict(inputs, rows, outputs);
    }

    /**
     * Passes any number of rows forward several times as at prediction, while layers under Monte
     * Carlo draw anew. What lies before the first of these is computed once for all passes.
     */
    public void predictRepeatedly(float[] inputs, int rows, int times, OutputSink sink) {
        passes.predictRepeatedly(inputs, rows, times, sink);
    }

    /**
     * Passes any number of rows forward as at prediction and measures the loss.
     *
     * @param outputs receives [rows][output width]; null where nobody asks
     * @return the mean loss over the rows, without penalties
     */
    public double evaluate(float[] inputs, float[] targets, int rows, float @Nullable [] outputs) {
        return evaluate(inputs, targets, null, rows, outputs);
    }

    /**
     * The same where rows count by weights: the mean is Σ w·ℓ / rows.
     *
     * @param weights one a row; null where all count alike
     */
    public double evaluate(
            float[] inputs,
            float[] targets,
            float @Nullable [] weights,
            int rows,
            float @Nullable [] outputs) {
        return passes.evaluate(inputs, targets, weights, rows, outputs);
    }

    /**
     * Passes a batch forward as at prediction, so that {@link #cells} hold its sums and outputs.
     *
     * @param rows at most the plan's
     */
    public void probe(float[] inputs, int rows) {
        chain.forward(false, inputs, rows);
    }

    // ---- what it is made of

    /** The cells in order, with the buffers of the last pass. */
    public List<Cell> cells() {
        return List.copyOf(cells);
    }

    /** The names of the layers that have a kernel, input side first. */
    public List<String> kernelLayers() {
        return kernelCells.stream().map(cell -> cell.layer().name()).toList();
    }

    /** Numbers in a row of outputs. */
    public int outputWidth() {
        return chain.head().width();
    }

    /** Numbers in a row of targets. */
    public int targetWidth() {
        return loss.targetWidth(chain.head().width());
    }

    /**
     * Takes over a layer's settings turned between two steps, found by its name: freezing, rates,
     * λ.
     */
    public void change(Layer layer) {
        cells.stream()
                .filter(cell -> cell.layer().name().equals(layer.name()))
                .findFirst()
                .orElseThrow(() -> new SentenceException("no layer is called {0}", layer.name()))
                .adopt(layer);
        gatherTrained();
    }

    private void gatherTrained() {
        trained =
                cells.stream()
                        .filter(cell -> cell.layer().trainable())
                        .flatMap(cell -> cell.parameters().stream())
                        .toList();
        trainedGradients = trained.stream().map(Parameter::gradient).toArray(float[][]::new);
    }

    private List<Parameter> parameters() {
        return cells.stream().flatMap(cell -> cell.parameters().stream()).toList();
    }

    /** A copy of all weights and statistics. */
    public Weights weights() {
        return WeightCopies.take(cells);
    }

    /**
     * Takes over copies of weights, layer by layer by name; layers not named keep theirs.
     *
     * @throws IllegalArgumentException where a layer is missing or an array has another shape
     */
    public void load(Weights weights) {
        WeightCopies.give(cells, weights);
    }

    /** A copy of all that is needed to go on bit-exactly. */
    public NetworkState state() {
        List<Long> random = new ArrayList<>();
        cells.forEach(cell -> random.add(cell.random().state()));
        random.addAll(noise.states());
        List<float[][]> memories = parameters().stream().map(Parameter::copyMemory).toList();
        return new NetworkState(weights(), pace.step(), pace.momentumProduct(), memories, random);
    }

    /**
     * Goes on from a kept state of a network built from the same plan.
     *
     * @throws IllegalArgumentException where the state is of another network
     */
    public void restore(NetworkState state) {
        require("arrays with an optimizer's memory", parameters().size(), state.memories().size());
        int sources = cells.size() + noise.states().size();
        require("states of random numbers", sources, state.randomStates().size());
        load(state.weights());
        pace.resume(state.steps(), state.momentumProduct());
        List<Parameter> parameters = parameters();
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).restoreMemory(state.memories().get(i));
        }
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).resumeRandom(state.randomStates().get(i));
        }
        noise.resume(state.randomStates().subList(cells.size(), state.randomStates().size()));
    }

    private static void require(String what, int expected, int found) {
        if (expected != found) {
            throw new SentenceException(
                    "a state with {0} {1} was given, and this network has {2}",
                    found, what, expected);
        }
    }

    /** Which layer first holds a number that is not finite; null where all are. */
    public @Nullable NonFinite firstNonFinite() {
        return NonFiniteSearch.in(cells, chain.rows());
    }
}
