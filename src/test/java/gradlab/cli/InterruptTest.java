package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;
import gradlab.file.AtomicFile;
import gradlab.run.control.InterruptWatch;
import gradlab.run.files.RunFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            interrupt(process);
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

    @Test
    void whereThereIsNoRunTheFileBeingWrittenBecomesWholeAndItIsSaid() throws Exception {
        Path file = folder.resolve("written");
        List<String> command = command(Writing.class.getName(), file.toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader text = process.inputReader()) {
            assertThat(text.readLine()).isEqualTo("writing");
            interrupt(process);
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

    private static void interrupt(Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }
}
