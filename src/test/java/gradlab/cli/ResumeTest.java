package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;
import gradlab.run.files.RunFiles;
import gradlab.run.history.HistoryDifference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Goes on with saved runs, in this process and in one of its own. */
class ResumeTest {
    private static final String RANDOM =
            """
            {
              "format": "gradlab/experiment", "version": 1, "name": "Random",
              "data": {"source": {"type": "csv", "path": "table.csv", "target": "y"}, "label_noise": 0},
              "model": {"layers": [
                {"type": "dense", "name": "hidden1", "units": 6, "activation": "rrelu"},
                {"type": "batch_normalization"},
                {"type": "dropout", "rate": 0.3},
                {"type": "dense", "name": "output", "units": 1}
              ]},
              "training": {"loss": "mean_squared_error", "metrics": ["mae"], "optimizer": "adam",
                           "gradient_noise": 0.01, "epochs": EPOCHS, "batch_size": 7}
            }
            """;

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;
    private Path out;

    @BeforeEach
    void aRunIsSavedAfterThreeOfItsSixEpochs() throws IOException {
        out = folder.resolve("out");
        StringBuilder table = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 60; i++) {
            table.append("%d,%s,%s\n".formatted(i % 7, i * 0.1, (i % 7) * 0.5));
        }
        Files.writeString(folder.resolve("table.csv"), table);
        Path half = folder.resolve("half.json");
        Files.writeString(half, RANDOM.replace("EPOCHS", "3"));
        assertThat(run.of("train", half.toString(), "--out", out.toString())).isZero();
    }

    private String saved() {
        return out.resolve("half").resolve(RunFiles.RUN).toString();
    }

    @Test
    void anotherProcessGoesOnBitForBit() throws Exception {
        Path whole = folder.resolve("whole.json");
        Files.writeString(whole, RANDOM.replace("EPOCHS", "6"));
        assertThat(run.of("train", whole.toString(), "--out", out.toString())).isZero();
        Process process = start("train", saved(), "--epochs", "6", "--data", folder.toString());
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(
                        HistoryDifference.first(
                                RunFiles.readHistory(out.resolve("half/history.json")),
                                RunFiles.readHistory(out.resolve("whole/history.json"))))
                .isNull();
        assertThat(out.resolve("half/weights.json"))
                .hasSameTextualContentAs(out.resolve("whole/weights.json"));
        assertThat(out.resolve("half/predictions.json"))
                .hasSameTextualContentAs(out.resolve("whole/predictions.json"));
        assertThat(RunFiles.readRun(Path.of(saved())).experiment().training().epochs())
                .isEqualTo(6);
    }

    @Test
    void aRunThatIsDoneSaysHowToGoOn() {
        assertThat(run.of("train", saved(), "--out", out.toString(), "--data", folder.toString()))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("All 3 epochs of this run are done", "--epochs");
    }

    @Test
    void dataThatAreNowhereNearTheRunAreAskedFor() throws IOException {
        Files.delete(folder.resolve("table.csv"));
        assertThat(run.of("train", saved(), "--out", out.toString(), "--epochs", "4"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("table.csv", "--data");
    }

    @Test
    void dataAreFoundWhereTheyWere() {
        assertThat(run.of("train", saved(), "--out", out.toString(), "--epochs", "4")).isZero();
    }

    @Test
    void aSeedIsRefused() {
        assertThat(run.of("train", saved(), "--out", out.toString(), "--seed", "4"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--seed");
    }

    @Test
    void aProcessThatIsToldToEndWritesAllSoFar() throws Exception {
        Path endless = folder.resolve("endless.json");
        Files.writeString(endless, RANDOM.replace("EPOCHS", "1000000"));
        Process process = start("train", endless.toString());
        try (BufferedReader said = process.inputReader()) {
            assertThat(said.readLine()).startsWith("endless  epoch ");
            // As Ctrl-C does; a parent may have told its children to ignore that one.
            process.toHandle().destroy();
            assertThat(said.lines().reduce("", (before, line) -> line)).contains("cancelled");
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        assertThat(RunFiles.readRun(out.resolve("endless/run.gradlab")).history().epochs())
                .isPositive();
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "gradlab.GradLab"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--out", out.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
