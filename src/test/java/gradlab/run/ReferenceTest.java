package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradlab.engine.network.Network;
import gradlab.engine.network.NetworkPlan;
import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.engine.optimizer.Optimizer;
import gradlab.engine.schedule.Plateau;
import gradlab.engine.schedule.Schedule;
import gradlab.experiment.Training;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Repeats training runs that were worked out in double precision by automatic differentiation and
 * Keras's published rules, and compares every number.
 */
class ReferenceTest {
    private static final Path FOLDER = Path.of("..", "shared", "reference", "training");

    @TestFactory
    Stream<DynamicTest> everyReferenceRunIsRepeated() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the reference runs are not here");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            file.getFileName().toString().replace(".json", ""),
                                            () -> repeat(file)));
        }
    }

    private static void repeat(Path file) throws IOException {
        new Repetition(ReferenceCaseJson.read(file)).run();
    }

    /** One case, trained step by step as a trainer does. */
    private static final class Repetition {
        private final ReferenceCaseJson expected;
        private final Training training;
        private final Network network;
        private final float[] norms;
        private int step;

        Repetition(ReferenceCaseJson expected) {
            this.expected = expected;
            this.training = expected.experiment().training();
            this.network =
                    new Network(
                            new NetworkPlan(
                                    expected.experiment().model().layers(),
                                    expected.x()[0].length,
                                    training.loss(),
                                    training.batches().batchSize(),
                                    1),
                            1);
            network.load(expected.initialWeights());
            norms = new float[network.kernelLayers().size()];
        }

        void run() {
            Plateau plateau = Plateau.start(training.optimizer().learningRate());
            for (int epoch = 0; epoch < training.epochs(); epoch++) {
                double loss = epoch(epoch, plateau);
                close(loss, expected.epochLoss()[epoch], "loss of epoch " + epoch);
                plateau = training.schedule().next(plateau, loss);
            }
            assertThat(step).isEqualTo(expected.stepLoss().length);
            compare(network.weights(), expected.finalWeights());
            float[] outputs = new float[expected.x().length * network.outputWidth()];
            network.predict(ReferenceCaseJson.pack(expected.x()), expected.x().length, outputs);
            compare(outputs, ReferenceCaseJson.pack(expected.predictions()), "predictions");
        }

        private double epoch(int epoch, Plateau plateau) {
            int rows = expected.x().length;
            int size = training.batches().batchSize();
            double sum = 0;
            for (int start = 0; start < rows; start += size) {
                int end = Math.min(rows, start + size);
                double loss = step(epoch, start, end, plateau);
                sum += loss * (end - start);
            }
            return sum / rows;
        }

        private double step(int epoch, int start, int end, Plateau plateau) {
            Schedule schedule = training.schedule();
            Optimizer optimizer = training.optimizer();
            double base = schedule.monitor().isEmpty() ? optimizer.learningRate() : plateau.rate();
            boolean perStep = schedule.per() == Schedule.Per.STEP;
            double rate =
                    schedule.rate(
                            base,
                            perStep ? step : epoch,
                            perStep ? expected.stepLoss().length : training.epochs());
            close(rate, expected.stepLearningRate()[step], "learning rate of step " + step);
            float[] x = ReferenceCaseJson.pack(Arrays.copyOfRange(expected.x(), start, end));
            float[] y = ReferenceCaseJson.pack(Arrays.copyOfRange(expected.y(), start, end));
            double loss = network.forward(x, y, end - start);
            close(loss, expected.stepLoss()[step], "loss of step " + step);
            network.backward();
            network.gradientNorms(norms);
            for (int i = 0; i < norms.length; i++) {
                String layer = network.kernelLayers().get(i);
                close(
                        norms[i],
                        expected.stepGradientNorm()[step][i],
                        "gradient norm of %s in step %d".formatted(layer, step));
            }
            network.clip(optimizer.clipping());
            network.update(optimizer, rate);
            step++;
            return loss;
        }
    }

    private static void compare(Weights actual, Weights expected) {
        assertThat(actual.layers().stream().map(LayerWeights::layer))
                .containsExactlyElementsOf(
                        expected.layers().stream().map(LayerWeights::layer).toList());
        for (int i = 0; i < expected.layers().size(); i++) {
            LayerWeights layer = expected.layers().get(i);
            LayerWeights own = actual.layers().get(i);
            assertThat(own.rows()).isEqualTo(layer.rows());
            layer.arrays()
                    .forEach(
                            (name, values) ->
                                    compare(
                                            own.arrays().get(name),
                                            values,
                                            name + " of " + layer.layer()));
        }
    }

    private static void compare(float[] actual, float[] expected, String what) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            close(actual[i], expected[i], what);
        }
    }

    /** Relative 2e-4, below 0.1 absolute 2e-5. */
    private static void close(double actual, double expected, String what) {
        assertThat(actual)
                .as(what)
                .isCloseTo(expected, within(2e-4 * Math.max(0.1, Math.abs(expected))));
    }
}
