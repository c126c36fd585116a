package gradlab.run.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.experiment.Problem;
import gradlab.experiment.check.ExperimentCheck;
import gradlab.experiment.json.ExperimentJson;
import gradlab.run.control.RunControl;
import gradlab.run.history.Outcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                         "data": {"source": {"type": "csv", "path": "t.csv"%s}},
                         "model": {"layers": [{"type": "dense", "name": "output", "units": %d,
                           "activation": "%s"}]},
                         "training": {"loss": "%s", "metrics": ["accuracy"], "epochs": 2%s}}
                        """
                                .formatted(source, units, activation, loss, ""))
                .experiment();
    }

    private List<String> problems(Experiment experiment) {
        return ExperimentCheck.check(experiment, folder).stream()
                .map(Problem::toString)
                .toList();
    }

    private static final String BOTH = ", \"target\": [\"a\", \"b\"]";
    private static final String ONE_HOT = "1,1,0\n2,0,1\n3,1,0\n";
    private static final String SEVERAL = "1,1,1\n2,0,1\n3,0,0\n";

    @Test
    void aColumnAClassTrainsUnderCategoricalCrossentropy() throws IOException {
        Experiment right =
                experiment(ONE_HOT, BOTH, 2, "softmax", "categorical_crossentropy");
        assertThat(problems(right)).isEmpty();
        Outcome outcome = Trainer.run(right, folder, new RunControl(), event -> {});
        assertThat(outcome.reason()).isEqualTo(Outcome.Reason.COMPLETED);
        assertThat(problems(experiment(ONE_HOT, BOTH, 2, "softmax", "sparse_categorical_crossentropy")))
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
        assertThat(
                        problems(
                                experiment(
                                        "1,0,0\n2,0,1\n3,0,2\n", target, 1, "linear", "mse")))
                .singleElement()
                .asString()
                .contains("set data.source.target_kind to numbers");
    }
}
