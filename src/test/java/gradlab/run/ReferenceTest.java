package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.data.Dataset;
import gradlab.data.prepare.LabelNoise;
import gradlab.data.prepare.Partition;
import gradlab.data.prepare.PreparedData;
import gradlab.data.prepare.Scaling;
import gradlab.engine.loss.Targets;
import gradlab.engine.network.Weights;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.experiment.Experiment;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;
import gradlab.knob.Knobs;
import gradlab.run.control.Recording;
import gradlab.run.files.RunFiles;
import gradlab.run.history.Measure;
import gradlab.run.history.RunEvent;
import gradlab.run.predict.Columns;
import gradlab.run.predict.Predictor;
import gradlab.run.training.Trainer;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Repeats training runs that were worked out in double precision by automatic differentiation and
 * Keras's published rules, and compares every number. Each goes the whole way: the experiment is
 * read, its starting weights come from a file, and the trainer trains.
 */
class ReferenceTest {
    private static final Path FOLDER =
            Path.of("src", "test", "resources", "gradlab", "run", "reference");
    private static final String START = "start.json";

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> everyReferenceRunIsRepeated() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            file.getFileName().toString().replace(".json", ""),
                                            () -> repeat(ReferenceCaseJson.read(file))));
        }
    }

    @Test
    void noneIsMissing() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.filter(file -> file.toString().endsWith(".json"))).hasSize(46);
        }
    }

    private void repeat(ReferenceCaseJson expected) throws IOException {
        RunFiles.writeWeights(folder.resolve(START), expected.initialWeights());
        Experiment experiment =
                expected.experiment()
                        .withTraining(
                                Knobs.set(expected.experiment().training(), Training::startFrom)
                                        .to(new StartFrom("", START, List.of(), false)));
        PreparedData data =
                PreparedData.of(
                        dataset(expected),
                        Partition.allForTraining(expected.x().length),
                        new Scaling(),
                        new LabelNoise(0, 1));
        List<RunEvent> events = new ArrayList<>();
        Trainer.run(experiment, data, folder, Runs.recording(Recording.all()), events::add);
        compareSteps(expected, of(RunEvent.StepDone.class, events));
        compareEpochs(expected, of(RunEvent.EpochDone.class, events));
        Weights weights = of(RunEvent.WeightsTaken.class, events).getLast().weights();
        compare(weights, expected.finalWeights());
        FMatrixRMaj outputs =
                new Predictor(experiment, Columns.of(data), weights).predict(matrix(expected.x()));
        compare(outputs.data, ReferenceCaseJson.pack(expected.predictions()), "predictions");
    }

    private static FMatrixRMaj matrix(double[][] rows) {
        return FMatrixRMaj.wrap(rows.length, rows[0].length, ReferenceCaseJson.pack(rows));
    }

    private static Dataset dataset(ReferenceCaseJson expected) {
        boolean labels = expected.experiment().training().loss().targets() == Targets.LABELS;
        return new Dataset(
                matrix(expected.x()),
                matrix(expected.y()),
                names("x", expected.x()[0].length),
                names("y", expected.y()[0].length),
                labels ? names("class", expected.predictions()[0].length) : List.of(),
                0);
    }

    private static List<String> names(String stem, int count) {
        return IntStream.range(0, count).mapToObj(i -> stem + i).toList();
    }

    private static <E extends RunEvent> List<E> of(Class<E> kind, List<RunEvent> events) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void compareSteps(ReferenceCaseJson expected, List<RunEvent.StepDone> steps) {
        assertThat(steps).hasSize(expected.stepLoss().length);
        for (int i = 0; i < steps.size(); i++) {
            RunEvent.StepDone step = steps.get(i);
            close(
                    step.learningRate(),
                    expected.stepLearningRate()[i],
                    "learning rate of step " + i);
            close(step.loss(), expected.stepLoss()[i], "loss of step " + i);
            double[] norms = expected.stepGradientNorm()[i];
            assertThat(step.gradientNorms()).hasSize(norms.length);
            for (int layer = 0; layer < norms.length; layer++) {
                close(
                        step.gradientNorms()[layer],
                        norms[layer],
                        "gradient norm %d of step %d".formatted(layer, i));
            }
        }
    }

    private static void compareEpochs(ReferenceCaseJson expected, List<RunEvent.EpochDone> epochs) {
        assertThat(epochs).hasSize(expected.epochLoss().length);
        for (int i = 0; i < epochs.size(); i++) {
            close(
                    epochs.get(i).record().get(Measure.LOSS),
                    expected.epochLoss()[i],
                    "loss of epoch " + (i + 1));
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
