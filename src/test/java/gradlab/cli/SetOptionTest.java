package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;
import gradlab.run.files.RunFiles;
import gradlab.run.history.RunEvent;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class SetOptionTest {
    private final CommandRun run = new CommandRun();
    private final Experiment opening = ShippedExperiments.opening();
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void theOpeningExperimentIsInAFile() throws IOException {
        Experiment few = opening.withTraining(opening.training().withEpochs(2));
        file = Files.writeString(folder.resolve("deep.json"), ExperimentJson.write(few));
    }

    private int train(String... sets) {
        List<String> arguments = new ArrayList<>(List.of("train", file.toString()));
        arguments.addAll(List.of("--quiet", "--out", folder.resolve("out").toString()));
        for (String set : sets) {
            arguments.addAll(List.of("--set", set));
        }
        return run.of(arguments.toArray(String[]::new));
    }

    @Test
    void aRunIsTrainedWithWhatIsSetOneAfterTheOther() {
        int code =
                train(
                        "model.layers[hidden*].count=2",
                        "model.layers[hidden*].units=7",
                        "model.layers[hidden*].activation=relu",
                        "training.optimizer={\"type\": \"adam\", \"learning_rate\": 0.2}",
                        "training.optimizer.learning_rate=0.1",
                        "training.epochs=3");
        assertThat(code).as(run.err()).isZero();
        RunHistory history = RunFiles.readHistory(folder.resolve("out/deep/history.json"));
        RunEvent.Started started = Objects.requireNonNull(history.started());
        Experiment trained = started.experiment();
        assertThat(history.epochs()).isEqualTo(3);
        assertThat(get(trained, "model.layers[hidden*].count")).isEqualTo(2);
        assertThat(get(trained, "model.layers[hidden2].units")).isEqualTo(7);
        assertThat(get(trained, "training.optimizer.learning_rate")).isEqualTo(0.1);
        assertThat(get(trained, "training.optimizer.beta_1")).isEqualTo(0.9);
    }

    private static Object get(Experiment experiment, String address) {
        return Setting.parse(address).get(experiment);
    }

    @Test
    void theTableAndTheDoctorAreOfWhatIsSet() {
        assertThat(run.of("summary", file.toString(), "--set", "model.layers[hidden*].units=16"))
                .isZero();
        assertThat(run.out()).contains("hidden10").contains("272");
        CommandRun doctor = new CommandRun();
        assertThat(
                        doctor.of(
                                "doctor",
                                file.toString(),
                                "--layers",
                                "--set",
                                "model.layers[hidden*].count=1"))
                .isZero();
        assertThat(doctor.out()).contains("hidden1 ").doesNotContain("hidden2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "training.optimizer.learning_rte=1 | =1: `learning_rte` at training.optimizer: did"
                        + " you mean `learning_rate`?",
                "model.layers[hiden*].units=3 | no layer is called `hiden*`",
                "training.batch_size=0 | batch_size must be at least 1",
                "training.batch_size | write PATH=VALUE",
                "training..seed=1 | is no address of a setting"
            })
    void whatCannotBeSetIsRefusedBeforeAnythingIsTrained(String set, String sentence) {
        assertThat(train(set)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).startsWith(file + ": --set " + set + ": ").contains(sentence);
        assertThat(folder.resolve("out/deep")).doesNotExist();
    }

    @Test
    void whatIsSetIsCheckedAsTheFileIs() {
        assertThat(
                        run.of(
                                "validate",
                                file.toString(),
                                "--set",
                                "training.loss=categorical_crossentropy"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("categorical_crossentropy needs");
        assertThat(run.of("validate", "lessons/03-vanishing-gradients", "--set", "a.b=1"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("a lesson has no settings of its own");
    }

    @Test
    void aSavedRunKeepsItsSettings() {
        assertThat(train()).isZero();
        String saved = folder.resolve("out/deep/run.gradlab").toString();
        for (String command : List.of("train", "doctor")) {
            CommandRun again = new CommandRun();
            assertThat(again.of(command, saved, "--set", "training.epochs=9"))
                    .isEqualTo(ExitCode.BAD_INPUT);
            assertThat(again.err()).contains("--set: ").contains("run");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "summary", "validate", "doctor"})
    void helpShowsHow(String command) {
        assertThat(run.of(command, "--help")).isZero();
        assertThat(run.out()).contains("--set=PATH=VALUE", "model.layers[hidden*].units=100");
    }

    /** The addresses that experiment files, sweeps and the command line are documented with. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "training.optimizer.learning_rate=1e-4",
                "training.optimizer.learning_rate=0.1",
                "model.layers[hidden*].units=100",
                "model.layers[hidden*].count=1",
                "model.layers[hidden*].count=8",
                "model.layers[hidden*].kernel_initializer=he_normal",
                "model.layers[hidden*].kernel_initializer={\"type\": \"random_uniform\","
                        + " \"minval\": 0, \"maxval\": 1}",
                "training.batch_size=256",
                "training.epochs=400",
                "training.seed=5"
            })
    void everyDocumentedAddressCanBeSet(String set) {
        assertThat(run.of("validate", file.toString(), "--set", set)).as(run.err()).isZero();
    }
}
