package gradlab.run.training;

import gradlab.data.augment.Augmenter;
import gradlab.data.prepare.DataPart;
import gradlab.data.prepare.PreparedData;
import gradlab.engine.activation.Linear;
import gradlab.engine.layer.Cell;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.layer.MergingLayer;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Weights;
import gradlab.engine.optimizer.Optimizer;
import gradlab.experiment.Training;
import gradlab.experiment.setting.Setting;
import gradlab.run.control.Request;
import gradlab.run.control.RunControl;
import gradlab.run.history.Outcome;
import gradlab.text.Message;

import org.ejml.data.FMatrixRMaj;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Greedy layer-wise pretraining without labels (Bengio et al. 2007): each hidden dense layer, with
 * the layers that follow it up to the next dense one, learns to encode what comes in so that a
 * linear decoder can rebuild it. It uses the experiment's optimizer at its own rate.
 */
final class StackedPretraining {
    private final Training training;
    private final PreparedData data;
    private final Network network;
    private final RunControl control;
    private final int chunk;
    private final List<Request> later = new ArrayList<>();

    StackedPretraining(
            Training training, PreparedData data, Network network, RunControl control, int chunk) {
        this.training = training;
        this.data = data;
        this.network = network;
        this.control = control;
        this.chunk = chunk;
    }

    /** Pretrains every hidden layer; gives an outcome only where that ends the run. */
    @Nullable Outcome run(int epochsPerLayer) {
        List<Cell> cells = network.cells();
        Outcome end = null;
        for (int first = 0; first < cells.size() && end == null; first++) {
            int next = nextDense(cells, first);
            if (cells.get(first).layer() instanceof Dense && next < cells.size()) {
                end =
                        pretrain(
                                cells.subList(first, next),
                                represented(cells, first),
                                epochsPerLayer);
            }
        }
        later.forEach(this::askAgain);
        return end;
    }

    private static int nextDense(List<Cell> cells, int first) {
        int next = first + 1;
        while (next < cells.size() && !(cells.get(next).layer() instanceof Dense)) {
            next++;
        }
        return next;
    }

    /** The training rows as the layers before hand them on. */
    private FMatrixRMaj represented(List<Cell> cells, int first) {
        FMatrixRMaj inputs = data.train().inputs();
        if (first == 0) {
            return inputs;
        }
        Cell before = cells.get(first - 1);
        FMatrixRMaj result = new FMatrixRMaj(inputs.numRows, before.width());
        float[] rows = new float[chunk * inputs.numCols];
        for (int start = 0; start < inputs.numRows; start += chunk) {
            int count = Math.min(chunk, inputs.numRows - start);
            System.arraycopy(inputs.data, start * inputs.numCols, rows, 0, count * inputs.numCols);
            network.probe(rows, count);
            System.arraycopy(
                    before.output(),
                    0,
                    result.data,
                    start * before.width(),
                    count * before.width());
        }
        return result;
    }

    private @Nullable Outcome pretrain(List<Cell> encoder, FMatrixRMaj inputs, int epochs) {
        List<Layer> layers = new ArrayList<>();
        encoder.stream()
                .map(Cell::layer)
                .filter(layer -> !(layer instanceof MergingLayer))
                .forEach(layers::add);
        List<String> names = layers.stream().map(Layer::name).toList();
        layers.add(new Dense(names.getFirst() + " decoder", inputs.numCols, new Linear()));
        Network autoencoder =
                new Network(
                        new NetworkPlan(
                                layers,
                                inputs.numCols,
                                new MeanSquaredError(),
                                Math.min(chunk, inputs.numRows),
                                training.batches().threads()),
                        training.batches().seed());
        autoencoder.load(only(network.weights(), names));
        Outcome end = train(autoencoder, new DataPart(inputs, inputs, new int[0]), epochs, names);
        network.load(only(autoencoder.weights(), names));
        return end;
    }

    private static Weights only(Weights weights, List<String> names) {
        return new Weights(
                weights.layers().stream().filter(layer -> names.contains(layer.layer())).toList());
    }

    private @Nullable Outcome train(
            Network autoencoder, DataPart rows, int epochs, List<String> names) {
        Augmenter unchanged = new Augmenter(List.of(), rows.inputs().numCols, 0);
        BatchFeed feed = new BatchFeed(rows, training.batches(), unchanged);
        Optimizer optimizer = training.optimizer();
        for (int epoch = 0; epoch < epochs; epoch++) {
            feed.startEpoch();
            while (feed.hasNext()) {
                if (control.isCalling() && stopped()) {
                    return new Outcome(
                            Outcome.Reason.CANCELLED,
                            1,
                            0,
                            null,
                            Message.of(
                                    "Stopped by hand while layers were pretrained, which begins"
                                            + " anew when the run goes on."));
                }
                int count = feed.next();
                if (!Double.isFinite(autoencoder.forward(feed.inputs(), feed.targets(), count))) {
                    return diverged(names.getFirst());
                }
                autoencoder.backward();
                autoencoder.clip(optimizer.clipping());
                autoencoder.update(optimizer, optimizer.learningRate());
            }
        }
        return null;
    }

    private static Outcome diverged(String layer) {
        return new Outcome(
                Outcome.Reason.DIVERGED,
                1,
                0,
                layer,
                Message.of("The loss left all bounds while layer {0} was pretrained.", layer));
    }

    /** Waits while paused; what is asked for besides must wait for the training proper. */
    private boolean stopped() {
        while (true) {
            Request request = control.take(0);
            if (request instanceof Request.Go) {
                return false;
            }
            if (request instanceof Request.Stop) {
                return true;
            }
            later.add(request);
        }
    }

    private void askAgain(Request request) {
        switch (request) {
            case Request.TakeWeights _ -> control.requestWeights();
            case Request.TakeCheckpoint _ -> control.requestCheckpoint();
            case Request.Turn(Setting knob, double value, boolean continued) -> {
                if (continued) {
                    control.turnOn(knob, value);
                } else {
                    control.turn(knob, value);
                }
            }
            case Request.Go _, Request.Stop _ -> {}
        }
    }
}
