package gradlab.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.engine.activation.Linear;
import gradlab.engine.activation.Relu;
import gradlab.engine.activation.Sigmoid;
import gradlab.engine.layer.ActivationLayer;
import gradlab.engine.layer.Add;
import gradlab.engine.layer.BatchNormalization;
import gradlab.engine.layer.Dense;
import gradlab.engine.layer.Layer;
import gradlab.engine.loss.MeanSquaredError;
import gradlab.engine.optimizer.Sgd;
import gradlab.engine.tensor.RandomSource;
import gradlab.knob.Knobs;

import org.junit.jupiter.api.Test;

import java.util.List;

class BatchNormalizationFoldingTest {
    private static final int ROWS = 32;
    private final float[] inputs = new float[ROWS * 3];

    private Network network(List<Layer> layers) {
        return new Network(new NetworkPlan(layers, 3, new MeanSquaredError(), ROWS, 1), 5);
    }

    private Network trained(List<Layer> layers) {
        new RandomSource(3).fillNormal(inputs, inputs.length, 2, 3);
        Network network = network(layers);
        float[] targets = new float[ROWS * network.outputWidth()];
        new RandomSource(4).fillNormal(targets, targets.length, 0, 1);
        for (int i = 0; i < 50; i++) {
            network.forward(inputs, targets, ROWS);
            network.backward();
            network.update(new Sgd(), 0.05);
        }
        return network;
    }

    private float[] predictions(Network network) {
        float[] outputs = new float[ROWS * network.outputWidth()];
        network.predict(inputs, ROWS, outputs);
        return outputs;
    }

    private List<String> foldedNames(List<Layer> layers) {
        Network network = trained(layers);
        var folded = BatchNormalizationFolding.fold(layers, network.weights());
        Network smaller = network(folded.layers());
        smaller.load(folded.weights());
        float[] expected = predictions(network);
        float[] actual = predictions(smaller);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-5f));
        }
        return folded.layers().stream().map(Layer::name).toList();
    }

    @Test
    void normalizationIsFoldedIntoTheDenseLayerBeforeAndAfter() {
        Dense withoutBias = Knobs.set(new Dense("d1", 6, new Linear()), Dense::useBias).to(false);
        List<Layer> layers =
                List.of(
                        new BatchNormalization().withName("bn0"),
                        withoutBias,
                        new BatchNormalization("bn1", 0.9, 0.001, true, true, true),
                        new ActivationLayer("a1", new Relu(), true),
                        new Dense("d2", 5, new Sigmoid()),
                        new BatchNormalization("bn2", 0.9, 0.001, false, true, true),
                        new Dense("out", 1, new Linear()));
        assertThat(foldedNames(layers)).containsExactly("d1", "a1", "d2", "out");
    }

    @Test
    void normalizationThatASkipArcBeginsAtStays() {
        List<Layer> layers =
                List.of(
                        new Dense("d1", 4, new Linear()),
                        new BatchNormalization().withName("bn1"),
                        new Dense("d2", 4, new Sigmoid()),
                        new Add("sum", "bn1", true),
                        new Dense("out", 1, new Linear()));
        assertThat(foldedNames(layers)).containsExactly("d1", "bn1", "d2", "sum", "out");
    }
}
