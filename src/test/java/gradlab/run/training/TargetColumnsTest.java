package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradlab.data.Csv;
import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.json.ExperimentJson;
import gradlab.knob.Knobs;
import gradlab.run.control.RunControl;
import gradlab.run.history.Measure;
import gradlab.run.history.Outcome;
import gradlab.run.history.RunEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class TargetColumnsTest {
    @TempDir private Path folder;

    private Experiment experiment(
            String lines, String source, int units, String activation, String loss)
            throws IOException {
        Files.writeString(folder.resolve("t.csv"), lines.repeat(8).replaceFirst("^", "x,a,b\n"));
        return ExperimentJson.parse(
                        """
                        {"format": "gradlab/experiment", "version": 1,
                         "data": {"source": {"type": "csv", "path": "t.csv"%s},
                           "split": {"train": 1, "validation": 0}},
                         "model": {"layers": [{"type": "dense", "name": "output", "units": %d,
                           "activation": "%s"}]},
                         "training": {"loss": "%s", "metrics": ["accuracy"], "epochs": 2,
                           "optimizer": {"type": "sgd", "learning_rate": 0}}}
                        """
                                .formatted(source, units, activation, loss))
                .experiment();
    }

    private List<String> problems(Experiment experiment) {
        return ExperimentCheck.check(experiment, folder).stream().map(Problem::toString).toList();
    }

    private static final String BOTH = ", \"target\": [\"a\", \"b\"]";
    private static final String ONE_HOT = "1,1,0\n2,0,1\n3,1,0\n";
    private static final String SEVERAL = "1,1,1\n2,0,1\n3,0,0\n";

    @Test
    void aColumnAClassTrainsUnderCategoricalCrossentropy() throws IOException {
        Experiment right = experiment(ONE_HOT, BOTH, 2, "softmax", "categorical_crossentropy");
        assertThat(problems(right)).isEmpty();
        Outcome outcome = Trainer.run(right, folder, new RunControl(), event -> {});
        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.COMPLETED);
        assertThat(
                        problems(
                                experiment(
                                        ONE_HOT,
                                        BOTH,
                                        2,
                                        "softmax",
                                        "sparse_categorical_crossentropy")))
                .singleElement()
                .asString()
                .contains("use categorical_crossentropy with softmax");
    }

    @Test
    void severalLabelsARowTrainUnderBinaryCrossentropy() throws IOException {
        Experiment right = experiment(SEVERAL, BOTH, 2, "sigmoid", "binary_crossentropy");
        assertThat(problems(right)).isEmpty();
        Outcome outcome = Trainer.run(right, folder, new RunControl(), event -> {});
        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.COMPLETED);
        assertThat(problems(experiment(SEVERAL, BOTH, 2, "softmax", "categorical_crossentropy")))
                .singleElement()
                .asString()
                .contains("use binary_crossentropy with sigmoid");
        assertThat(problems(experiment(SEVERAL, BOTH, 1, "linear", "binary_crossentropy")))
                .hasSize(2);
    }

    @Test
    void aClassThatIsWeighedTriplesItsShareOfTheLoss() throws IOException {
        String target = ", \"inputs\": [\"x\"], \"target\": \"b\"";
        Experiment plain =
                experiment("1,0,0\n2,0,1\n3,0,1\n", target, 1, "sigmoid", "binary_crossentropy");
        String still = "\"epochs\": 2";
        double all = loss(plain, still);
        double first = loss(plain, still + ", \"class_weight\": {\"1\": 0}");
        double tripled = loss(plain, still + ", \"class_weight\": {\"0\": 3}");

        assertThat(tripled).isCloseTo(all + 2 * first, within(1e-5));
        assertThat(problems(edited(plain, "\"epochs\": 2, \"class_weight\": {\"7\": 1}")))
                .singleElement()
                .asString()
                .contains("there is no class \"7\"");
    }

    @Test
    void aRowWeighedByItsColumnCountsLikeThatInLossAndMetrics() throws IOException {
        String target = ", \"inputs\": [\"x\"], \"target\": \"b\"";
        Experiment plain =
                experiment("1,0,0\n2,2,1\n3,2,1\n", target, 1, "sigmoid", "binary_crossentropy");
        String still = "\"epochs\": 2";
        double ones = loss(plain, still + ", \"class_weight\": {\"0\": 0}");
        Csv weighed = Knobs.set((Csv) plain.data().source(), Csv::weights).to("a");

        assertThat(loss(plain.withData(plain.data().withSource(weighed)), still))
                .isCloseTo(2 * ones, within(1e-5));
    }

    private static Experiment edited(Experiment experiment, String training) {
        return ExperimentJson.parse(
                        ExperimentJson.write(experiment).replace("\"epochs\": 2", training))
                .experiment();
    }

    /** The training loss of the first epoch. */
    private double loss(Experiment experiment, String training) {
        List<Float> losses = new ArrayList<>();
        Trainer.run(
                edited(experiment, training),
                folder,
                new RunControl(),
                event -> {
                    if (event instanceof RunEvent.EpochDone done) {
                        losses.add((float) done.record().get(Measure.LOSS));
                    }
                });
        return losses.getFirst();
    }

    @Test
    void labelsThatDoNotCountFromZeroAndCountsNameTheTargetKind() throws IOException {
        String target = ", \"inputs\": [\"x\"], \"target\": [\"b\"]";
        for (String labels : List.of("1,0,1\n2,0,2\n3,0,3\n", "1,0,-1\n2,0,1\n")) {
            assertThat(
                            problems(
                                    experiment(
                                            labels,
                                            target,
                                            3,
                                            "softmax",
                                            "sparse_categorical_crossentropy")))
                    .singleElement()
                    .asString()
                    .contains("set target_kind to classes");
        }
        assertThat(problems(experiment("1,0,0\n2,0,1\n3,0,2\n", target, 1, "linear", "mse")))
                .singleElement()
                .asString()
                .contains("set data.source.target_kind to numbers");
    }
}
