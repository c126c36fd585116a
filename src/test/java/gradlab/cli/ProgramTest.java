package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.Display;
import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

class ProgramTest {
    private final CommandRun run = new CommandRun();

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertThat(run.of("--help")).isZero();
        assertThat(run.out()).contains("screenshot", "predict", "completion", "130 interrupted");
    }

    @Test
    void versionSaysWhatResultsDependOn() {
        assertThat(run.of("--version")).isZero();
        assertThat(run.out()).contains("GradLab", "Matrix multiplication: ", "Java 25");
    }

    @Test
    void anUnknownCommandIsAUsageErrorThatNamesTheNearestOne() {
        assertThat(run.of("screenshoot")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("screenshoot", "Did you mean", "screenshot");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"export"})
    void aCommandOfALaterVersionSaysSo(String command) {
        assertThat(run.of(command, "x.json", "--out", "y")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("not yet in this version");
    }

    @Test
    void aScreenshotIsDrawnAsAsked(@TempDir Path folder) {
        Path file = folder.resolve("new/bench.png");
        int code = run.of("screenshot", "bench", "--out", file.toString(), "--size", "800x600");
        assertThat(code).isZero();
        assertThat(run.out()).isEqualToIgnoringNewLines(file.toString());
        assertThat(run.window().drawn())
                .containsExactly(
                        new Window.Picture(
                                "bench", 800, 600, "light", 100, Optional.empty(), file));
    }

    @Test
    void aSingleChartIsDrawnWithoutTheWindow(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("chart.png");
        int code =
                run.of(
                        ("screenshot chart-decision-surface --size 400x220 --theme dark --epochs 2"
                                        + " --out "
                                        + file)
                                .split(" "));
        assertThat(code).as(run.err()).isZero();
        assertThat(run.window().drawn()).isEmpty();
        assertThat(javax.imageio.ImageIO.read(file.toFile()).getWidth()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing --out x.png",
                "chart-nothing --out x.png",
                "bench --out x.jpg",
                "bench --out x.png --size 10x10",
                "bench --out x.png --size large",
                "bench --out x.png --theme pink",
                "bench --out x.png --epochs -1",
                "bench --out x.png --experiment nothing.json",
                "bench"
            })
    void aWrongScreenshotIsRefused(String arguments) {
        assertThat(run.of(("screenshot " + arguments).split(" "))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isNotBlank();
        assertThat(run.window().drawn()).isEmpty();
    }

    @Test
    void aFileIsNoFolderToWriteIn(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "");
        String picture = file.resolve("bench.png").toString();
        assertThat(run.of("screenshot", "bench", "--out", picture)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("is a file, not a folder");
    }

    @Test
    void theCompletionScriptKnowsTheCommands() {
        assertThat(run.of("completion")).isZero();
        assertThat(run.out()).contains("_complete_gradlab", "screenshot");
    }

    @Test
    void aDisplayWithoutAServerDoesNotAnswer() {
        assertThat(Display.answers("")).isFalse();
        assertThat(Display.answers(":987")).isFalse();
        assertThat(Display.answers("localhost:59000.0")).isFalse();
    }

    @Test
    void resultsThatCannotBePrintedAreNotSilentlyLost() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int part) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        StringWriter said = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(full), new PrintWriter(said), 0);

        int code = new Program(new CommandRun().window(), terminal).run("lesson", "list");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(said.toString()).startsWith("Not all could be written to standard output");
    }
}
