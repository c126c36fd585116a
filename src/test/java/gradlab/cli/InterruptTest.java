package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;
import gradlab.cli.terminal.Terminal;
import gradlab.file.AtomicFile;
import gradlab.run.control.InterruptWatch;
import gradlab.run.files.RunFiles;
import gradlab.run.files.SavedRun;
import gradlab.run.history.Checkpoint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Ctrl-C, as the shell sends it to a process of its own. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(240)
class InterruptTest {
    private static final String EXPERIMENT =
            """
            {"format": "gradlab/experiment", "version": 1,
             "data": {"source": {"type": "moons", "samples": 200, "noise": 0.2, "seed": 1}},
             "model": {"layers": [
               {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}]},
             "training": {"loss": "binary_crossentropy", "epochs": 40000, "seed": 1}}
            """;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatWasTrainedIsWrittenWholeAndTheProcessEndsInPeace(int lines) throws Exception {
        Path file = Files.writeString(folder.resolve("long.json"), EXPERIMENT);
        List<String> command =
                command("gradlab.GradLab", "train", file.toString(), "--out", out().toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said;
        try (BufferedReader text = process.inputReader()) {
            for (int i = 0; i < lines; i++) {
                assertThat(text.readLine()).contains("epoch");
            }
            send(process.pid(), "INT");
            said = text.lines().collect(Collectors.joining("\n"));
        }

        assertThat(process.waitFor()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(said).contains("cancelled in epoch").doesNotContain("Exception");
        Path out = out().resolve("long");
        assertThat(RunFiles.readRun(out.resolve(RunFiles.RUN)).history().outcome()).isNotNull();
        try (var files = Files.list(out)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(RunFiles.NAMES);
        }
    }

    /** Writes a file until it is told to go on, then waits for its end. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] file) throws IOException {
            Runnable said = () -> System.out.println("Interrupted");
            try (InterruptWatch _ = new InterruptWatch(said)) {
                AtomicFile.write(
                        Path.of(file[0]),
                        out -> {
                            out.write('a');
                            System.out.println("writing");
                            int _ = System.in.read();
                            out.write('b');
                        });
                int _ = System.in.read();
            }
        }
    }

    /**
     * Trains, and interrupts itself where the last epoch is reported: what comes next is restoring.
     */
    static final class StruckAtItsLastEpoch {
        private StruckAtItsLastEpoch() {}

        public static void main(String[] arguments) {
            Writer said =
                    new StringWriter() {
                        @Override
                        public void write(String text, int from, int length) {
                            super.write(text, from, length);
                            if (text.contains("epoch 3/3")) {
                                interruptMyself();
                            }
                        }
                    };
            PrintWriter out = new PrintWriter(System.out, true);
            Terminal terminal = new Terminal(out, new PrintWriter(said), 0);
            System.exit(new Program(new CommandRun().window(), terminal).run(arguments));
        }

        /** Comes back when the process is ending. */
        private static void interruptMyself() {
            try {
                send(ProcessHandle.current().pid(), "INT");
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
            Thread nothing = new Thread(() -> {});
            try {
                while (true) {
                    Runtime.getRuntime().addShutdownHook(nothing);
                    Runtime.getRuntime().removeShutdownHook(nothing);
                }
            } catch (IllegalStateException ending) {
                // What was waited for.
            }
        }
    }

    @Test
    void aRunThatIsStruckBeforeItRestoresItsBestWeightsEndsWithThem() throws Exception {
        Path file = Files.writeString(folder.resolve("one.json"), restoring(400));
        CommandRun undisturbed = new CommandRun();
        Path calm = folder.resolve("calm");
        assertThat(undisturbed.of("train", file.toString(), "--out", calm.toString())).isZero();

        Process process =
                new ProcessBuilder(
                                command(
                                        StruckAtItsLastEpoch.class.getName(),
                                        "train",
                                        file.toString(),
                                        "--out",
                                        out().toString()))
                        .redirectErrorStream(true)
                        .start();
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));

        assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(said).contains("completed after epoch 3").doesNotContain("Exception");
        Path run = out().resolve("one");
        SavedRun saved = RunFiles.readRun(run.resolve(RunFiles.RUN));
        assertThat(saved.checkpoint().stage()).isEqualTo(Checkpoint.Stage.RESTORED);
        for (String name : List.of(RunFiles.WEIGHTS, RunFiles.PREDICTIONS)) {
            assertThat(run.resolve(name)).hasSameTextualContentAs(calm.resolve("one/" + name));
        }
        assertThat(out().toFile().list()).containsExactly("one");
    }

    @Test
    void aRunThatIsInterruptedEndsWithTheWeightsOfItsBestEpoch() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("kept.json"),
                        restoring(400)
                                .replaceFirst("(?s)\"early_stopping.*", "\"checkpoint\": {}}}")
                                .replace("\"epochs\": 3", "\"epochs\": 100000"));
        Process process =
                new ProcessBuilder(
                                command(
                                        "gradlab.GradLab",
                                        "train",
                                        file.toString(),
                                        "--out",
                                        out().toString()))
                        .redirectErrorStream(true)
                        .start();
        String said;
        try (BufferedReader text = process.inputReader()) {
            assertThat(text.readLine()).contains("epoch");
            send(process.pid(), "INT");
            said = text.lines().collect(Collectors.joining("\n"));
        }
        assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(said)
                .contains("cancelled in epoch")
                .containsPattern("kept: ends with the weights of epoch \\d+, the best by val_loss");
        Path run = out().resolve("kept");
        SavedRun saved = RunFiles.readRun(run.resolve(RunFiles.RUN));
        int best = Objects.requireNonNull(saved.checkpoint().best()).epoch();
        assertThat(best).isLessThan(saved.history().epochs());

        Path calm = folder.resolve("calm");
        String[] again = {
            "train", file.toString(), "--out", calm.toString(), "--epochs", String.valueOf(best)
        };
        assertThat(new CommandRun().of(again)).isZero();
        for (String name : List.of(RunFiles.WEIGHTS, RunFiles.PREDICTIONS)) {
            assertThat(run.resolve(name)).hasSameTextualContentAs(calm.resolve("kept/" + name));
        }
    }

    @Test
    void aRunThatIsStruckWhileItsResultsAreWrittenWritesThemWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("one.json"), restoring(100_000));
        Process process =
                new ProcessBuilder(
                                command(
                                        "gradlab.GradLab",
                                        "train",
                                        file.toString(),
                                        "--out",
                                        out().toString()))
                        .redirectErrorStream(true)
                        .start();
        Path written = out().resolve(".one-" + process.pid() + ".part");
        while (Files.notExists(written) && process.isAlive()) {
            Thread.onSpinWait();
        }
        send(process.pid(), "STOP");
        assertThat(written).as("what the process stands still at").exists();
        send(process.pid(), "INT");
        send(process.pid(), "CONT");
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));

        assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(said).contains("completed after epoch 3").doesNotContain("Exception");
        assertThat(out().toFile().list()).containsExactly("one");
        assertThat(out().resolve("one").toFile().list())
                .containsExactlyInAnyOrderElementsOf(RunFiles.NAMES);
        RunFiles.readRun(out().resolve("one").resolve(RunFiles.RUN));
    }

    /** Gets worse from its first epoch on, so that the best weights are not the last. */
    private static String restoring(int samples) {
        return """
        {"format": "gradlab/experiment", "version": 1,
         "data": {"source": {"type": "circles", "samples": SAMPLES}},
         "model": {"layers": [{"type": "dense", "units": 40, "activation": "relu"},
                              {"type": "dense", "units": 1, "activation": "sigmoid"}]},
         "training": {"loss": "binary_crossentropy", "epochs": 3,
                      "optimizer": {"type": "sgd", "learning_rate": 30},
                      "early_stopping": {"monitor": "val_loss", "patience": 50,
                                         "restore_best_weights": true}}}
        """
                .replace("SAMPLES", Integer.toString(samples));
    }

    @Test
    void whereThereIsNoRunTheFileBeingWrittenBecomesWholeAndItIsSaid() throws Exception {
        Path file = folder.resolve("written");
        List<String> command = command(Writing.class.getName(), file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader text = process.inputReader()) {
            assertThat(text.readLine()).isEqualTo("writing");
            send(process.pid(), "INT");
            process.getOutputStream().write('x');
            process.getOutputStream().flush();

            assertThat(text.readLine()).isEqualTo("Interrupted");
            assertThat(text.readLine()).isNull();
        }
        assertThat(process.waitFor()).isEqualTo(ExitCode.INTERRUPTED);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).hasContent("ab");
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static List<String> command(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(hearingInterrupts());
        command.addAll(OwnProcess.java(arguments));
        return command;
    }

    /** A build in the background of a script is deaf to SIGINT, and so would its children be. */
    private static List<String> hearingInterrupts() throws InterruptedException {
        List<String> hearing = List.of("env", "--default-signal=INT");
        try {
            Process tried =
                    new ProcessBuilder("env", "--default-signal=INT", "true")
                            .redirectErrorStream(true)
                            .start();
            return tried.waitFor() == 0 ? hearing : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void send(long process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process)).start().waitFor();
    }
}
