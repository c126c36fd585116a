package gradlab.byhand;

import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Parameter;
import gradlab.engine.loss.Loss;
import gradlab.engine.network.ExactLoss;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Weights;
import gradlab.engine.optimizer.Sgd;
import gradlab.run.backprop.BackpropTrace;
import gradlab.run.backprop.GradientArray;
import gradlab.run.backprop.LayerTrace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small network's rows passed forward and back by the engine: its trace, the quotient of every
 * weight in double precision, and what one update makes of the weights.
 */
public final class WorkedPass {
    private static final String KERNEL = "kernel";
    private static final String BIAS = "bias";
    private final HandNetwork network;
    private final BackpropTrace trace;
    private final float[] lastSlopes;
    private final double[] rowLosses;
    private final List<GradientCheck> checks;
    private final HandNetwork updated;
    private final double lossAfter;

    private WorkedPass(
            HandNetwork network, BackpropTrace trace, List<GradientCheck> checks, Network after) {
        this.network = network;
        this.trace = trace;
        this.checks = List.copyOf(checks);
        lastSlopes = lastSlopes(network, trace);
        rowLosses = rowLosses(network, trace);
        after.update(new Sgd().withLearningRate(network.rate()), network.rate());
        updated = read(network, after.weights());
        lossAfter = after.forward(inputs(network), targets(network), network.rows().size());
    }

    /** Passes the rows of a network forward and back. */
    public static WorkedPass of(HandNetwork network) {
        int rows = network.rows().size();
        Network built = built(network);
        float[] inputs = inputs(network);
        float[] targets = targets(network);
        BackpropTrace trace = BackpropTrace.of(built, inputs, targets, null, rows);
        List<GradientCheck> checks = checks(built, built.exact(inputs, targets, null));
        return new WorkedPass(network, trace, checks, built);
    }

    private static Network built(HandNetwork network) {
        List<Layer> layers = new ArrayList<>();
        List<Weights.LayerWeights> weights = new ArrayList<>();
        for (HandLayer layer : network.layers()) {
            String name = "layer" + (layers.size() + 1);
            layers.add(new Dense(name, layer.units(), layer.activation()));
            float[] kernel = new float[layer.inputs() * layer.units()];
            float[] bias = new float[layer.units()];
            for (int unit = 0; unit < bias.length; unit++) {
                bias[unit] = layer.bias().get(unit).floatValue();
                for (int input = 0; input < layer.inputs(); input++) {
                    kernel[input * bias.length + unit] = (float) layer.weight(input, unit);
                }
            }
            Map<String, float[]> arrays = new LinkedHashMap<>();
            arrays.put(KERNEL, kernel);
            arrays.put(BIAS, bias);
            weights.add(
                    new Weights.LayerWeights(
                            name, arrays, Map.of(KERNEL, layer.inputs(), BIAS, 1)));
        }
        int rows = network.rows().size();
        Network built =
                new Network(new NetworkPlan(layers, network.inputs(), network.loss(), rows, 1), 1);
        built.load(new Weights(weights));
        return built;
    }

    private static float[] inputs(HandNetwork network) {
        float[] inputs = new float[network.rows().size() * network.inputs()];
        int next = 0;
        for (HandRow row : network.rows()) {
            for (double input : row.inputs()) {
                inputs[next++] = (float) input;
            }
        }
        return inputs;
    }

    private static float[] targets(HandNetwork network) {
        float[] targets = new float[network.rows().size() * network.targets()];
        int next = 0;
        for (HandRow row : network.rows()) {
            for (double target : row.targets()) {
                targets[next++] = (float) target;
            }
        }
        return targets;
    }

    private static List<GradientCheck> checks(Network network, ExactLoss exact) {
        double h = BackpropTrace.NUDGE;
        List<GradientCheck> checks = new ArrayList<>();
        // From the output down: what is nudged leaves only what lies above it out of step.
        for (int layer = network.cells().size(); layer > 0; layer--) {
            Cell cell = network.cells().get(layer - 1);
            for (Parameter parameter : cell.parameters()) {
                for (int i = 0; i < parameter.values().length; i++) {
                    int unit = i % parameter.columns();
                    boolean bias = parameter.name().equals(BIAS);
                    checks.add(
                            new GradientCheck(
                                    bias
                                            ? Quantity.bias(layer, unit)
                                            : Quantity.weight(layer, i / parameter.columns(), unit),
                                    parameter.gradient()[i],
                                    exact.nudged(cell, parameter, i, h),
                                    exact.nudged(cell, parameter, i, -h),
                                    h));
                }
            }
        }
        return checks;
    }

    /** ∂(mean loss)/∂z of the output where the loss is computed from logits, else ∂/∂a. */
    private static float[] lastSlopes(HandNetwork network, BackpropTrace trace) {
        LayerTrace last = trace.layers().getLast();
        int rows = network.rows().size();
        float[] slopes = new float[rows * network.outputs()];
        network.loss()
                .sum(
                        network.layers().getLast().activation(),
                        flat(last.z()),
                        flat(last.a()),
                        targets(network),
                        slopes,
                        rows,
                        network.outputs());
        return slopes;
    }

    private static float[] flat(float[][] table) {
        float[] flat = new float[table.length * table[0].length];
        for (int row = 0; row < table.length; row++) {
            System.arraycopy(table[row], 0, flat, row * table[row].length, table[row].length);
        }
        return flat;
    }

    private static double[] rowLosses(HandNetwork network, BackpropTrace trace) {
        LayerTrace last = trace.layers().getLast();
        double[] losses = new double[network.rows().size()];
        for (int row = 0; row < losses.length; row++) {
            losses[row] =
                    network.loss()
                            .exact(
                                    network.layers().getLast().activation(),
                                    wide(last.z()[row]),
                                    wide(last.a()[row]),
                                    narrow(network.rows().get(row).targets()),
                                    0,
                                    network.outputs());
        }
        return losses;
    }

    /** The loss of one output alone, for a loss that is a mean over outputs. */
    double lossOf(int row, int unit) {
        LayerTrace last = trace.layers().getLast();
        Loss loss = network.loss();
        return loss.exact(
                network.layers().getLast().activation(),
                new double[] {last.z()[row][unit]},
                new double[] {last.a()[row][unit]},
                new float[] {(float) network.wanted(row, unit)},
                0,
                1);
    }

    private static double[] wide(float[] numbers) {
        double[] wide = new double[numbers.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = numbers[i];
        }
        return wide;
    }

    private static float[] narrow(List<Double> numbers) {
        float[] narrow = new float[numbers.size()];
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = numbers.get(i).floatValue();
        }
        return narrow;
    }

    private static HandNetwork read(HandNetwork network, Weights weights) {
        List<HandLayer> layers = new ArrayList<>();
        for (int i = 0; i < network.layers().size(); i++) {
            HandLayer old = network.layers().get(i);
            float[] kernel = weights.layers().get(i).arrays().get(KERNEL);
            float[] bias = weights.layers().get(i).arrays().get(BIAS);
            if (kernel == null || bias == null) {
                throw new IllegalStateException("no weights of layer " + i);
            }
            layers.add(layer(old, kernel, bias));
        }
        return network.withLayers(layers);
    }

    private static HandLayer layer(HandLayer old, float[] kernel, float[] bias) {
        HandLayer layer = old;
        for (int unit = 0; unit < old.units(); unit++) {
            layer = layer.withBias(unit, bias[unit]);
            for (int input = 0; input < old.inputs(); input++) {
                layer = layer.withWeight(input, unit, kernel[input * old.units() + unit]);
            }
        }
        return layer;
    }

    // ---- what came of it

    /** What was passed. */
    public HandNetwork network() {
        return network;
    }

    /** Every number that the engine had. */
    public BackpropTrace trace() {
        return trace;
    }

    /** Every gradient beside its quotient, in the order of the way back. */
    public List<GradientCheck> checks() {
        return checks;
    }

    /** The network after the update. */
    public HandNetwork updated() {
        return updated;
    }

    /** The mean loss before the update. */
    public double loss() {
        return trace.loss();
    }

    /** The mean loss after the update. */
    public double lossAfter() {
        return lossAfter;
    }

    /** The loss of one row. */
    double rowLoss(int row) {
        return rowLosses[row];
    }

    /** What the loss sends to an output: ∂ℓ/∂z where it is computed from logits, else ∂ℓ/∂a. */
    double lastSlope(int row, int unit) {
        return lastSlopes[row * network.outputs() + unit];
    }

    /** Whether the loss and its slopes are numbers: an infinite answer has none. */
    public boolean finite() {
        boolean finite = Double.isFinite(loss());
        for (float slope : lastSlopes) {
            finite &= Float.isFinite(slope);
        }
        for (LayerTrace layer : trace.layers()) {
            for (float a : flat(layer.a())) {
                finite &= Float.isFinite(a);
            }
        }
        return finite;
    }

    /** z of a unit for a row. */
    public double z(int layer, int unit, int row) {
        return layerTrace(layer).z()[row][unit];
    }

    /** What a unit hands on for a row; an input for layer 0. */
    public double a(int layer, int unit, int row) {
        return layer == 0
                ? network.rows().get(row).inputs().get(unit)
                : layerTrace(layer).a()[row][unit];
    }

    /** ∂ℓ/∂z of a unit for a row. */
    public double delta(int layer, int unit, int row) {
        return layerTrace(layer).delta()[row][unit];
    }

    /** ∂ℓ/∂w. */
    public double gradient(int layer, int input, int unit) {
        return array(layer, KERNEL).gradient()[input][unit];
    }

    /** ∂ℓ/∂b. */
    public double biasGradient(int layer, int unit) {
        return array(layer, BIAS).gradient()[0][unit];
    }

    private LayerTrace layerTrace(int layer) {
        return trace.layers().get(layer - 1);
    }

    private GradientArray array(int layer, String name) {
        return layerTrace(layer).gradients().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
