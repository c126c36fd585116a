package gradlab.run;

import gradlab.engine.layer.Layer;
import gradlab.engine.network.LayerNames;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Weights;
import gradlab.experiment.Experiment;

import org.ejml.data.FMatrixRMaj;

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
    public FMatrixRMaj predict(FMatrixRMaj inputs) {
        FMatrixRMaj scaled = scaled(inputs);
        FMatrixRMaj outputs = new FMatrixRMaj(inputs.numRows, outputWidth());
        network.predict(scaled.data, inputs.numRows, outputs.data);
        unscale(outputs);
        return outputs;
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
        MonteCarloPasses drawn =
                new MonteCarloPasses(
                        LayerNames.fill(experiment.model().layers()),
                        columns.inputNames().size(),
                        experiment.training().loss(),
                        experiment.training().batches().threads(),
                        weights,
                        seed);
        float[] begun = drawn.constantPart(scaled(inputs).data, inputs.numRows);
        FMatrixRMaj outputs = new FMatrixRMaj(inputs.numRows, outputWidth());
        double[] sum = new double[outputs.data.length];
        double[] squares = new double[outputs.data.length];
        for (int pass = 0; pass < passes; pass++) {
            drawn.pass(begun, inputs.numRows, outputs.data);
            unscale(outputs);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += outputs.data[i];
                squares[i] += (double) outputs.data[i] * outputs.data[i];
            }
        }
        return summary(sum, squares, passes, inputs.numRows);
    }

    private static MonteCarlo summary(double[] sum, double[] squares, int passes, int rows) {
        FMatrixRMaj mean = new FMatrixRMaj(rows, sum.length / rows);
        FMatrixRMaj sd = new FMatrixRMaj(rows, sum.length / rows);
        for (int i = 0; i < sum.length; i++) {
            double average = sum[i] / passes;
            mean.data[i] = (float) average;
            sd.data[i] = (float) Math.sqrt(Math.max(0, squares[i] / passes - average * average));
        }
        return new MonteCarlo(mean, sd);
    }

    private FMatrixRMaj scaled(FMatrixRMaj inputs) {
        if (inputs.numCols != columns.inputNames().size()) {
            throw new IllegalArgumentException(
                    "a row has %d inputs, but the model takes %d: %s"
                            .formatted(
                                    inputs.numCols,
                                    columns.inputNames().size(),
                                    columns.inputNames()));
        }
        FMatrixRMaj scaled = inputs.copy();
        columns.inputScaler().scale(scaled);
        return scaled;
    }

    private void unscale(FMatrixRMaj outputs) {
        if (columns.classNames().isEmpty() && !columns.targetScaler().leavesAsIs()) {
            columns.targetScaler().unscale(outputs);
        }
    }
}
