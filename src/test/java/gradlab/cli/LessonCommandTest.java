package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import gradlab.cli.terminal.ExitCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

class LessonCommandTest {
    private static final String TINY =
            """
            {
              "format": "gradlab/experiment", "version": 1, "name": "Tiny",
              "data": {"source": {"type": "circles", "samples": 100}},
              "model": {"layers": [
                {"type": "dense", "name": "hidden1", "units": 4, "activation": "sigmoid"},
                {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}
              ]},
              "training": {"loss": "binary_crossentropy", "metrics": ["accuracy"], "epochs": 2}
            }
            """;
    private static final String LESSON =
            """
            {
              "format": "gradlab/lesson", "version": 2, "minutes": 1,
              "experiments": {"tiny": {"file": "tiny.json"}},
              "steps": [{"kind": "see", "section": "claim", "claims": ["tiny.loss <= BOUND"]}]
            }
            """;

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;

    private Path lesson(String bound) throws IOException {
        Path lesson = Files.createDirectories(folder.resolve("01-tiny"));
        Files.writeString(lesson.resolve("tiny.json"), TINY);
        Files.writeString(lesson.resolve("lesson.json"), LESSON.replace("BOUND", bound));
        Files.writeString(
                lesson.resolve("lesson.md"),
                "# Tiny\n## It learns {#claim}\n### C {.claims}\n- It does.\n");
        return lesson;
    }

    @Test
    void theListNamesTheLessonsThatComeWithTheProgram() {
        assertThat(run.of("lesson", "list")).isZero();
        assertThat(run.out()).contains("03-vanishing-gradients", "min");
    }

    @Test
    void aLessonAloneIsAUsageError() {
        assertThat(run.of("lesson")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("list, run, or check");
    }

    @Test
    void aLessonThatIsNotThereIsNamed() {
        assertThat(run.of("lesson", "run", "99")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("no lesson `99`");
    }

    @Test
    void claimsThatHoldExitWithZero() throws IOException {
        assertThat(run.of("lesson", "check", lesson("10").toString(), "--seeds", "101,102"))
                .isZero();
        assertThat(run.out()).contains("01-tiny", "ok    seed 101", "ok    seed 102");
    }

    @Test
    void aClaimThatFailsExitsWithOne() throws IOException {
        assertThat(run.of("lesson", "check", lesson("0.001").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("FAILS");
    }

    @Test
    void everyClaimAndSeedIsAnObjectOfJson() throws IOException {
        String folder = lesson("0.001").toString();
        assertThat(run.of("lesson", "check", folder, "--json", "--seeds", "5"))
                .isEqualTo(ExitCode.FAILED);
        JsonObject line =
                JsonParser.parseString(run.out()).getAsJsonArray().get(0).getAsJsonObject();
        assertThat(line.keySet())
                .containsExactly(
                        "lesson",
                        "seed",
                        "section",
                        "claim",
                        "holds",
                        "value",
                        "at_least",
                        "at_most");
        assertThat(line.get("lesson").getAsString()).isEqualTo("01-tiny");
        assertThat(line.get("seed").getAsLong()).isEqualTo(5);
        assertThat(line.get("section").getAsString()).isEqualTo("claim");
        assertThat(line.get("holds").getAsBoolean()).isFalse();
        assertThat(line.get("value").getAsDouble()).isBetween(0.1, 2.0);
        assertThat(line.get("at_least").isJsonNull()).isTrue();
        assertThat(line.get("at_most").getAsDouble()).isEqualTo(0.001);
    }

    @Test
    void aRuleOfTheCourseThatIsBrokenIsNotedAndFailsAStrictCheck() throws IOException {
        String folder = lesson("10").toString();
        assertThat(run.of("lesson", "check", folder, "--seeds", "1")).isZero();
        assertThat(run.out()).contains("note  there is no challenge", "0 predictions");
        assertThat(run.of("lesson", "check", folder, "--seeds", "1", "--strict"))
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void aRunWritesTheFilesOfEveryExperiment() throws IOException {
        Path out = folder.resolve("out");
        String lesson = lesson("10").toString();
        assertThat(run.of("lesson", "run", lesson, "--out", out.toString())).isZero();
        assertThat(out.resolve("01-tiny/tiny/history.json")).exists();
        assertThat(run.out()).contains("tiny: completed", "ok    seed ");
    }

    @Test
    void aRunThatIsKeptElsewhereExitsWithOneThoughTheClaimsHold() throws Exception {
        String lesson = lesson("10").toString();
        Path out = Files.createDirectories(folder.resolve("out/01-tiny")).getParent();
        Files.writeString(out.resolve("01-tiny/tiny"), "in the way");
        List<String> command =
                OwnProcess.java(
                        "gradlab.GradLab", "lesson", "run", lesson, "--out", out.toString());
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();

        assertThat(process.inputReader().lines().collect(Collectors.joining("\n")))
                .contains("could not be written to", "the run is kept in", "ok    seed ");
        assertThat(process.waitFor()).isEqualTo(ExitCode.FAILED);
        assertThat(folder.resolve("gradlab-kept/tiny/run.gradlab")).exists();
        assertThat(out.resolve("01-tiny/tiny")).hasContent("in the way");
    }

    @Test
    void aWrongLessonIsValidatedWithItsPath() throws IOException {
        Path lesson = lesson("10");
        assertThat(run.of("validate", lesson.resolve("lesson.json").toString())).isZero();
        Files.writeString(
                lesson.resolve("lesson.json"),
                LESSON.replace("BOUND", "10").replace("minutes", "minuets"));
        assertThat(run.of("validate", lesson.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("lesson.json, line 2", "minutes");
    }
}
