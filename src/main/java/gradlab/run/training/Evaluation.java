package gradlab.run.training;

import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.FittedScaler;
import gradlab.engine.metric.Batch;
import gradlab.engine.network.Network;
import gradlab.run.history.TestFigures;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Measures loss and metrics over a part of the data in prediction mode. */
final class Evaluation {
    private final Network network;
    private final DataPart part;
    private final MetricTally tally;
    private final Batch batch;

    Evaluation(Network network, DataPart part, FittedScaler targets, List<String> metrics) {
        this.network = network;
        this.part = part;
        tally = new MetricTally(metrics, network.outputWidth(), targets);
        batch =
                new Batch(
                        new float[part.rows() * network.outputWidth()],
                        part.targets().data,
                        part.rows(),
                        network.outputWidth(),
                        network.targetWidth(),
                        weights(part));
    }

    private static float @Nullable [] weights(DataPart part) {
        FMatrixRMaj weights = part.weights();
        return weights == null ? null : weights.data;
    }

    /** The mean loss over the rows, without penalties; NaN where there are no rows. */
    double loss() {
        if (part.rows() == 0) {
            return Double.NaN;
        }
        double loss =
                network.evaluate(
                        part.inputs().data,
                        part.targets().data,
                        batch.weights(),
                        part.rows(),
                        batch.outputs());
        tally.clear();
        tally.add(batch);
        return loss;
    }

    /** How many rows it measures. */
    int rows() {
        return part.rows();
    }

    /** Loss and metrics at once. */
    TestFigures figures(double penalty) {
        float loss = (float) (loss() + penalty);
        return new TestFigures(loss, tally.values());
    }

    /** The metrics of the last {@link #loss}. */
    MetricTally metrics() {
        return tally;
    }
}
