package gradlab.experiment.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.data.Csv;
import gradlab.engine.layer.Dense;
import gradlab.engine.regularizer.NoRegularizer;
import gradlab.experiment.Experiment;
import gradlab.experiment.Phase;
import gradlab.experiment.Problem;
import gradlab.experiment.StackedAutoencoder;
import gradlab.experiment.StartFrom;
import gradlab.experiment.Training;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ExperimentJsonEndsTest {
    private static final String SMALL =
            """
            {"format": "gradlab/experiment", "version": 1, "name": "small",
             "data": {"source": {"type": "circles", "samples": 100}},
             "model": {"layers": [
               {"type": "dense", "name": "hidden1", "units": 5, "activation": "sigmoid"},
               {"type": "dense", "units": 1, "activation": "relu"}]},
             "training": {"loss": "mean_squared_error", "epochs": 3}}
            """;

    private static List<String> problems(String text) {
        return ExperimentJson.parse(text).problems().stream().map(Problem::toString).toList();
    }

    private static String only(String from, String to) {
        assertThat(SMALL).contains(from);
        return assertThat(problems(SMALL.replace(from, to))).singleElement().actual();
    }

    @Test
    void anotherFormatOrVersionIsRefused() {
        assertThat(only("\"version\": 1", "\"version\": 2"))
                .isEqualTo("`2` at version: expected 1.");
        assertThat(only("\"format\": \"gradlab/experiment\", ", ""))
                .contains("`format` is missing: it must be \"gradlab/experiment\".");
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        assertThat(
                        problems(
                                SMALL.replace("\"relu\"", "\"relo\"")
                                        .replace("\"epochs\": 3", "\"epochs\": 0")
                                        .replace("100", "1")))
                .hasSize(3);
    }

    @Test
    void leftOutMayBeWrittenAsNoneOrNull() {
        for (String none : List.of("\"none\"", "null")) {
            Experiment read =
                    ExperimentJson.parse(
                                    SMALL.replace(
                                            "\"units\": 5",
                                            "\"units\": 5, \"kernel_regularizer\": " + none))
                            .experiment();
            assertThat(((Dense) read.model().layers().getFirst()).kernelRegularizer())
                    .isEqualTo(new NoRegularizer());
        }
    }

    @Test
    void rarerSettingsMayStandBesideTheTraining() {
        String beside =
                SMALL.replace(", \"epochs\": 3}}", "},")
                        + """
                        "start_from": {"run": "model-a.gradlab", "layers": ["hidden1"], "freeze": true},
                        "pretraining": {"type": "stacked_autoencoder", "epochs_per_layer": 7},
                        "phases": [{"name": "frozen", "epochs": 4, "trainable": {"hidden*": false}},
                                   {"epochs": 16, "learning_rate": 0.0001}]}
                        """;
        Training training = ExperimentJson.parse(beside).experiment().training();
        assertThat(training.startFrom())
                .isEqualTo(new StartFrom("model-a.gradlab", "", List.of("hidden1"), true));
        assertThat(training.pretraining()).isEqualTo(new StackedAutoencoder(7));
        assertThat(training.phases()).extracting(Phase::learningRate).containsExactly(null, 1e-4);
        assertThat(training.epochs()).isEqualTo(20);
        assertThat(only("\"epochs\": 3", "\"epochs\": 3, \"phases\": [{\"epochs\": 4}]"))
                .contains("`epochs` at training.epochs: the phases say how many there are");
    }

    @Test
    void aFragmentNeedsOnlyModelAndTraining() {
        Experiment fragment =
                ExperimentJson.fragment(
                        """
                        {"model": {"layers": [{"type": "dense", "units": 2}]},
                         "training": {"loss": "mean_squared_error", "shuffle": false}}
                        """);
        assertThat(fragment.training().batches().shuffle()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path folder) throws Exception {
        Path absent = folder.resolve("absent.json");
        assertThatThrownBy(() -> ExperimentJson.read(absent))
                .isInstanceOf(DocumentException.class)
                .hasMessage(absent + ": There is no such file.");
        Path broken = Files.writeString(folder.resolve("a.json"), SMALL.replace("relu", "relo"));
        assertThatThrownBy(() -> ExperimentJson.read(broken))
                .hasMessageStartingWith(broken + ": `relo` at model.layers[1].activation:");
        Path binary = Files.write(folder.resolve("b.json"), new byte[] {(byte) 0xff, 0});
        assertThatThrownBy(() -> ExperimentJson.read(binary)).hasMessageContaining("UTF-8");
    }

    @Test
    void aTextThatIsCutShortIsNamedAsSuch() {
        String start = "{\"format\": \"gradlab/exp";
        assertThat(ExperimentJson.parse(start).problems().getFirst().message())
                .contains("the file ends in the middle");
        assertThat(ExperimentJson.parse(start + "\n").problems().getFirst().message())
                .contains("not closed by a quote", "cut short");
    }

    @Test
    void ownTestRowsAreWrittenAsTheyAreRead() {
        String data =
                """
                "data": {"source": {"type": "csv", "path": "a.csv", "test_path": "b.csv"},
                         "split": {"train": 0.8, "validation": 0.2, "own_test": true}}\
                """;
        Experiment read =
                ExperimentJson.parse(
                                SMALL.replace(SMALL.lines().toList().get(1).strip(), data + ","))
                        .experiment();

        assertThat(read.data().split().ownTest()).isTrue();
        assertThat(read.data().source()).isInstanceOf(Csv.class);
        assertThat(ExperimentJson.write(read))
                .contains("\"own_test\": true")
                .contains("\"test_path\": \"b.csv\"");
        assertThat(ExperimentJson.parse(ExperimentJson.write(read)).experiment()).isEqualTo(read);
    }
}
