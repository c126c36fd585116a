package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradlab.data.DataPart;
import gradlab.data.FittedScaler;
import gradlab.data.PreparedData;
import gradlab.engine.network.Weights.LayerWeights;
import gradlab.experiment.StartFrom;

import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Repeats the reference runs through the whole trainer, and compares every number it records. */
class TrainerReferenceTest {
    private static final Path FOLDER = Path.of("..", "shared", "reference", "training");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> theTrainerRepeatsEveryReferenceRun() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "the reference runs are not here");
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList().stream()
                    .map(
                            file ->
                                    DynamicTest.dynamicTest(
                                            file.getFileName().toString().replace(".json", ""),
                                            () -> repeat(ReferenceCaseJson.read(file))));
        }
    }

    private void repeat(ReferenceCaseJson expected) throws IOException {
        RunFiles.writeWeights(folder.resolve("weights.json"), expected.initialWeights());
        StartFrom start = new StartFrom("", "weights.json", List.of(), false);
        RunRecorder run = new RunRecorder();
        PreparedData data = data(expected);
        Trainer.run(
                Runs.with(expected.experiment(), "start_from", start),
                data,
                folder,
                Runs.recording(Recording.all()),
                run);
        compareSteps(run.history().steps(), expected);
        compare(Runs.series(run, Measure.LOSS), expected.epochLoss(), "epoch loss");
        for (LayerWeights layer : expected.finalWeights().layers()) {
            LayerWeights own =
                    run.weights().layers().stream()
                            .filter(each -> each.layer().equals(layer.layer()))
                            .findFirst()
                            .orElseThrow();
            layer.arrays().forEach((name, values) -> compare(own.arrays().get(name), values, name));
        }
        FMatrixRMaj outputs = run.saved(Columns.of(data)).predictor().predict(x(expected));
        compare(outputs.data, ReferenceCaseJson.pack(expected.predictions()), "predictions");
    }

    private static void compareSteps(StepHistory steps, ReferenceCaseJson expected) {
        compare(steps.loss().toArray(), expected.stepLoss(), "step loss");
        compare(steps.learningRate().toArray(), expected.stepLearningRate(), "learning rate");
        for (int layer = 0; layer < steps.layers(); layer++) {
            for (int step = 0; step < steps.size(); step++) {
                close(
                        steps.gradientNorm(layer).get(step),
                        expected.stepGradientNorm()[step][layer],
                        "gradient norm");
            }
        }
    }

    private static FMatrixRMaj x(ReferenceCaseJson expected) {
        return matrix(expected.x());
    }

    private static PreparedData data(ReferenceCaseJson expected) {
        FMatrixRMaj y = matrix(expected.y());
        FMatrixRMaj x = x(expected);
        FMatrixRMaj noX = new FMatrixRMaj(0, x.numCols);
        DataPart none = new DataPart(noX, new FMatrixRMaj(0, y.numCols), new int[0]);
        return new PreparedData(
                new DataPart(x, y, new int[x.numRows]),
                none,
                none,
                FittedScaler.identity(x.numCols),
                FittedScaler.identity(y.numCols),
                Collections.nCopies(x.numCols, "x"),
                Collections.nCopies(y.numCols, "y"),
                List.of(),
                0);
    }

    private static FMatrixRMaj matrix(double[][] rows) {
        FMatrixRMaj matrix = new FMatrixRMaj(rows.length, rows[0].length);
        matrix.data = ReferenceCaseJson.pack(rows);
        return matrix;
    }

    private static void compare(float[] actual, float[] expected, String what) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            close(actual[i], expected[i], what);
        }
    }

    private static void compare(float[] actual, double[] expected, String what) {
        assertThat(actual).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            close(actual[i], expected[i], what + " " + i);
        }
    }

    /** Relative 2e-4, below 0.1 absolute 2e-5. */
    private static void close(double actual, double expected, String what) {
        assertThat(actual)
                .as(what)
                .isCloseTo(expected, within(2e-4 * Math.max(0.1, Math.abs(expected))));
    }
}
