package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.chart.ChartKind;
import gradlab.chart.subject.ChartOptions;
import gradlab.chart.subject.ChartSubject;
import gradlab.cli.terminal.ExitCode;
import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.files.RunFiles;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DoctorCommandTest {
    @TempDir private Path folder;

    private final CommandRun run = new CommandRun();

    private String file(String shipped, int epochs) throws IOException {
        Experiment experiment = ShippedExperiments.named(shipped);
        Path file = folder.resolve(shipped + ".json");
        Files.writeString(
                file,
                ExperimentJson.write(
                        experiment.withTraining(experiment.training().withEpochs(epochs))));
        return file.toString();
    }

    private JsonArray list() {
        return JsonParser.parseString(run.out()).getAsJsonArray();
    }

    @Test
    void thePreflightOfAVanishingNetworkIsAJsonListInTheFormatsWords() throws IOException {
        assertThat(run.of("doctor", file("vanishing-gradients", 5), "--json")).isZero();
        JsonObject finding = list().get(0).getAsJsonObject();
        assertThat(finding.keySet())
                .containsExactly("rule", "severity", "epoch", "layers", "evidence", "cause", "fix");
        assertThat(finding.get("rule").getAsString()).isEqualTo("vanishing_gradients");
        assertThat(finding.get("severity").getAsString()).isEqualTo("problem");
        assertThat(finding.get("epoch").getAsInt()).isZero();
        assertThat(finding.getAsJsonArray("layers").get(0).getAsString()).isEqualTo("hidden1");
        assertThat(finding.getAsJsonObject("evidence").get("ratio").getAsDouble()).isLessThan(1e-3);
        JsonObject fix = finding.getAsJsonObject("fix");
        assertThat(fix.keySet()).containsExactly("text", "experiment");
        assertThat(ExperimentJson.read(fix.get("experiment"), "fix").name())
                .isEqualTo(ShippedExperiments.opening().name());
    }

    @Test
    void aHealthyExperimentIsAnEmptyList() throws IOException {
        assertThat(run.of("doctor", file("moons", 30), "--train", "--json", "--quiet")).isZero();
        assertThat(run.out().strip()).isEqualTo("[]");
    }

    @Test
    void trainingSaysSinceWhichEpoch() throws IOException {
        assertThat(run.of("doctor", file("vanishing-gradients", 20), "--train", "--quiet"))
                .isZero();
        assertThat(run.out())
                .contains("✗ Gradients vanish", "vanishing_gradients, problem, since epoch 1")
                .contains("Fix: ");
    }

    @Test
    void triedFixesStandInTheListWithTheLossBeforeAndAfter() throws IOException {
        assertThat(run.of("doctor", file("vanishing-gradients", 20), "--try", "--json", "--quiet"))
                .isZero();
        JsonObject first = list().get(0).getAsJsonObject();
        JsonObject tried = first.getAsJsonObject("tried");
        assertThat(tried.keySet()).containsExactly("before", "after");
        assertThat(tried.get("after").getAsDouble()).isLessThan(tried.get("before").getAsDouble());
    }

    @Test
    void theDataOfASavedRunAreFoundAboveItOrAskedFor() throws IOException {
        StringBuilder rows = new StringBuilder("x,y\n");
        for (int i = 0; i < 40; i++) {
            rows.append(i).append(',').append(i % 2 == 0 ? "a" : "b").append('\n');
        }
        Path table = folder.resolve("rows.csv");
        Files.writeString(table, rows);
        Path file = folder.resolve("table.json");
        Files.writeString(
                file,
                """
                {"format": "gradlab/experiment", "version": 1, "name": "table",
                 "data": {"source": {"type": "csv", "path": "rows.csv"},
                          "scaling": {"inputs": "standard"}},
                 "model": {"layers": [{"type": "dense", "units": 1, "activation": "sigmoid"}]},
                 "training": {"loss": "binary_crossentropy", "epochs": 3}}
                """);
        Path out = folder.resolve("results");
        assertThat(run.of("train", file.toString(), "--out", out.toString(), "--quiet")).isZero();
        String saved = out.resolve("table/run.gradlab").toString();
        assertThat(new CommandRun().of("doctor", saved)).isZero();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(table, elsewhere.resolve("rows.csv"));
        CommandRun lost = new CommandRun();
        assertThat(lost.of("doctor", saved)).isEqualTo(2);
        assertThat(lost.err()).contains("rows.csv", "--data");
        assertThat(new CommandRun().of("doctor", saved, "--data", elsewhere.toString())).isZero();
    }

    @Test
    void aSavedRunIsExaminedByWhatWasRecorded() throws IOException {
        String out = folder.resolve("out").toString();
        assertThat(run.of("train", file("vanishing-gradients", 20), "--out", out, "--quiet"))
                .isZero();
        CommandRun doctor = new CommandRun();
        Path saved = folder.resolve("out/vanishing-gradients/run.gradlab");
        assertThat(doctor.of("doctor", saved.toString())).isZero();
        assertThat(doctor.out()).contains("after 20 epochs", "Gradients vanish");
    }

    @Test
    void theTableComparesEachLayerWithTheory() throws IOException {
        assertThat(run.of("doctor", file("vanishing-gradients", 5), "--layers", "--json")).isZero();
        JsonObject first = list().get(0).getAsJsonObject();
        double measured = first.get("gradient_share").getAsDouble();
        double expected = first.get("expected_gradient_share").getAsDouble();
        assertThat(Math.abs(Math.log10(measured / expected))).isLessThan(1.5);
        assertThat(list().size()).isEqualTo(11);
    }

    @Test
    void withoutAFileItSaysWhatToName() {
        assertThat(run.of("doctor")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("Name an experiment file");
    }

    /** Numbers so large that the very first loss is none any more. */
    @Test
    void anInfiniteLossOfTheFirstEpochIsSaidAsSuch() throws IOException {
        StringBuilder rows = new StringBuilder("x,y\n");
        for (int i = 1; i <= 40; i++) {
            rows.append(i).append("e30,").append(i).append("e25\n");
        }
        Files.writeString(folder.resolve("huge.csv"), rows);
        Path file = folder.resolve("huge.json");
        Files.writeString(
                file,
                """
                {"format": "gradlab/experiment", "version": 1, "name": "huge",
                 "data": {"source": {"type": "csv", "path": "huge.csv", "target": "y"}},
                 "model": {"layers": [{"type": "dense", "units": 8, "activation": "relu"},
                                      {"type": "dense", "units": 1}]},
                 "training": {"loss": "mean_squared_error", "optimizer": "sgd", "epochs": 4,
                              "batch_size": 20}}
                """);
        String out = folder.resolve("out").toString();
        assertThat(run.of("train", file.toString(), "--out", out)).isEqualTo(1);
        assertThat(run.out()).contains("huge: diverged in epoch 2", "The loss is NaN");
        assertThat(run.err()).contains("epoch 2/4  loss NaN");
        RunHistory history = RunFiles.readHistory(folder.resolve("out/huge/history.json"));
        assertThat(ChartKind.LOSS.at(new ChartSubject(history), new ChartOptions(), 1))
                .contains("train ∞");
        CommandRun doctor = new CommandRun();
        assertThat(doctor.of("doctor", folder.resolve("out/huge/run.gradlab").toString())).isZero();
        assertThat(doctor.out()).contains("The loss is NaN", "loss of epoch 1 is infinite already");
    }
}
