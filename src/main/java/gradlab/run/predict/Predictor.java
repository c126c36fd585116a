package gradlab.run.predict;

import gradlab.data.Matrices;
import gradlab.data.prepare.FittedScaler;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.Stochastic;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;
import gradlab.text.SentenceException;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A trained model that answers for new rows, given and returned in the data's own units. One thread
 * uses it at a time.
 */
public final class Predictor {
    private final Experiment experiment;
    private final Columns columns;
    private final Network network;
    private Weights weights;

    /** The model of an experiment with the weights of a run of it. */
    public Predictor(Experiment experiment, Columns columns, Weights weights) {
        this.experiment = experiment;
        this.columns = columns;
        this.weights = weights;
        network = network(LayerNames.fill(experiment.model().layers()), weights);
    }

    private Network network(List<Layer> layers, Weights trained) {
        int inputs = columns.inputNames().size();
        Network made =
                new Network(
                        new NetworkPlan(
                                layers,
                                inputs,
                                experiment.training().loss(),
                                NetworkMaker.chunk(layers, inputs),
                                experiment.training().batches().threads()),
                        experiment.training().batches().seed());
        made.load(trained);
        return made;
    }

    /** Takes other weights of the same model. */
    public void use(Weights other) {
        weights = other;
        network.load(other);
    }

    /** Numbers in a row of outputs. */
    public int outputWidth() {
        return network.outputWidth();
    }

    /** What the columns mean. */
    public Columns columns() {
        return columns;
    }

    /** The outputs for rows of inputs: [rows][outputs]. */
    public FMatrixRMaj predict(FMatrixRMaj rows) {
        FMatrixRMaj inputs = columns.filling().fill(rows);
        if (columns.inputScaler().leavesAsIs()) {
            refuseOtherWidth(inputs);
            return predictScaled(inputs);
        }
        FMatrixRMaj outputs = new FMatrixRMaj(inputs.numRows, outputWidth());
        predictInParts(inputs, outputs);
        return outputs;
    }

    /** The same for rows that are scaled already, as prepared data are. */
    public FMatrixRMaj predictScaled(FMatrixRMaj inputs) {
        FMatrixRMaj outputs = new FMatrixRMaj(inputs.numRows, outputWidth());
        network.predict(inputs.data, inputs.numRows, outputs.data);
        unscale(outputs);
        return outputs;
    }

    /** Scales only as many rows at a time as pass at once: a scaled copy of all would be large. */
    private void predictInParts(FMatrixRMaj inputs, FMatrixRMaj outputs) {
        int most = NetworkMaker.chunk(experiment.model().layers(), inputs.numCols);
        for (int row = 0; row < inputs.numRows; row += most) {
            int end = Math.min(inputs.numRows, row + most);
            FMatrixRMaj part = scaled(Matrices.slice(inputs, row, end));
            FMatrixRMaj answer = predictScaled(part);
            System.arraycopy(
                    answer.data, 0, outputs.data, row * outputWidth(), answer.getNumElements());
        }
    }

    /**
     * Many predictions with dropout and noise active (Gal and Ghahramani 2016).
     *
     * @param mean over the passes: [rows][outputs]
     * @param sd their standard deviation, likewise
     */
    public record MonteCarlo(FMatrixRMaj mean, FMatrixRMaj sd) {}

    /**
     * Predicts again and again with every dropout and noise layer active.
     *
     * @param seed of what they draw
     */
    public MonteCarlo monteCarlo(FMatrixRMaj inputs, int passes, long seed) {
        List<Layer> awake =
                LayerNames.fill(experiment.model().layers()).stream()
                        .map(
                                layer ->
                                        layer instanceof Stochastic noisy
                                                ? noisy.withMonteCarlo(true)
                                                : layer)
                        .toList();
        Network drawing = network(awake, weights);
        drawing.initialize(seed);
        drawing.load(weights);
        FMatrixRMaj scaled = scaled(inputs);
        Moments moments = new Moments(inputs.numRows, outputWidth(), ownUnit());
        drawing.predictRepeatedly(scaled.data, inputs.numRows, passes, moments);
        return new MonteCarlo(moments.mean(passes), moments.deviation(passes));
    }

    private FMatrixRMaj scaled(FMatrixRMaj inputs) {
        refuseOtherWidth(inputs);
        if (columns.inputScaler().leavesAsIs()) {
            return inputs;
        }
        FMatrixRMaj scaled = inputs.copy();
        columns.inputScaler().scale(scaled);
        return scaled;
    }

    private void refuseOtherWidth(FMatrixRMaj inputs) {
        if (inputs.numCols != columns.inputNames().size()) {
            throw new SentenceException(
                    "a row has {0} {0|input|inputs}, but the model takes {1}: {2}",
                    inputs.numCols, columns.inputNames().size(), columns.inputNames());
        }
    }

    private void unscale(FMatrixRMaj outputs) {
        FittedScaler scaler = ownUnit();
        if (scaler != null) {
            scaler.unscale(outputs);
        }
    }

    /** What turns outputs into the targets' own unit; null where they are in it already. */
    private @Nullable FittedScaler ownUnit() {
        return columns.classNames().isEmpty() && !columns.targetScaler().leavesAsIs()
                ? columns.targetScaler()
                : null;
    }
}
