package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;
import gradlab.experiment.json.ExperimentJson;
import gradlab.file.InputFile;
import gradlab.run.files.RunFiles;
import gradlab.run.history.RunHistory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class TrainCommandTest {
    private static final String SMALL =
            """
            {
              "format": "gradlab/experiment", "version": 1, "name": "Small",
              "data": {"source": {"type": "circles", "samples": 100}},
              "model": {"layers": [
                {"type": "dense", "name": "hidden1", "units": 4, "activation": "tanh"},
                {"type": "dense", "name": "output", "units": 1, "activation": "sigmoid"}
              ]},
              "training": {"loss": "binary_crossentropy", "metrics": ["accuracy"], "epochs": 3}
            }
            """;

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;
    private Path out;

    @BeforeEach
    void resultsGoToAFolderThatIsNotThereYet() {
        out = folder.resolve("results");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int train(Path file, String... more) {
        Stream<String> arguments = Stream.of("train", file.toString(), "--out", out.toString());
        return run.of(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void everyFileOfTheRunIsWritten() throws IOException {
        assertThat(train(file("small.json", SMALL))).isZero();
        assertThat(out.resolve("small"))
                .isDirectoryContaining("glob:**history.json")
                .isDirectoryContaining("glob:**history.csv")
                .isDirectoryContaining("glob:**weights.json")
                .isDirectoryContaining("glob:**predictions.json")
                .isDirectoryContaining("glob:**run.gradlab");
        assertThat(run.out()).startsWith("small: completed after epoch 3 (").contains("→");
    }

    @Test
    void testRowsAreMeasuredAtTheEndAndSaid() throws IOException {
        String split = ", \"split\": {\"train\": 0.5, \"validation\": 0.3, \"test\": 0.2}}";
        String text = SMALL.replace("100}}", "100}" + split);

        assertThat(train(file("small.json", text))).isZero();
        assertThat(run.out())
                .containsPattern("small: test rows: loss 0\\.\\d+, accuracy 0\\.\\d+\n");
        RunHistory history = RunFiles.readHistory(out.resolve("small").resolve("history.json"));
        assertThat(history.test().metrics()).hasSize(1);
    }

    @Test
    void progressGoesToStandardErrorInPlainLines() throws IOException {
        train(file("small.json", SMALL));
        assertThat(run.err()).contains("small  epoch 1/3  loss ").contains("epoch 3/3");
        assertThat(run.err()).doesNotContain("\r");
    }

    @Test
    void quietSaysNothingButTheResult() throws IOException {
        train(file("small.json", SMALL), "--quiet");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).hasLineCount(1);
    }

    @Test
    void epochsAndSeedReplaceThoseOfTheFile() throws IOException {
        assertThat(train(file("small.json", SMALL), "--epochs", "2", "--seed", "7")).isZero();
        RunHistory history = RunFiles.readHistory(out.resolve("small").resolve(RunFiles.HISTORY));
        assertThat(history.epochs()).isEqualTo(2);
        assertThat(Files.readString(out.resolve("small/history.json"))).contains("\"seed\"");
    }

    @Test
    void twoRunsOfOneFileRecordTheSameNumbers() throws IOException {
        Path file = file("small.json", SMALL);
        train(file);
        RunHistory first = RunFiles.readHistory(out.resolve("small/history.json"));
        train(file);
        RunHistory second = RunFiles.readHistory(out.resolve("small/history.json"));
        assertThat(first.sameAs(second)).isTrue();
    }

    @Test
    void stepsAreRecordedWhenAskedFor() throws IOException {
        Path file = file("small.json", SMALL);
        train(file, "--record", "steps");
        assertThat(Files.readString(out.resolve("small/history.json"))).contains("\"steps\"");
    }

    @Test
    void chartsAreDrawnWhenAskedFor() throws IOException {
        train(file("small.json", SMALL), "--charts");
        assertThat(out.resolve("small"))
                .isDirectoryContaining("glob:**loss.png")
                .isDirectoryContaining("glob:**decision-surface.png");
    }

    @Test
    void aDivergedRunIsWrittenAndExitsWithOne() throws IOException {
        String wild =
                SMALL.replace(
                                "\"binary_crossentropy\"",
                                "\"mean_squared_error\", \"optimizer\": {\"type\": \"sgd\","
                                        + " \"learning_rate\": 1e30}")
                        .replace("sigmoid", "linear");
        assertThat(train(file("wild.json", wild))).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("wild: diverged in epoch ");
        assertThat(out.resolve("wild/history.json")).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"epochs\": 3}|\"epochs\": 3|truncated",
                "\"epochs\": 3|\"epocks\": 3|epochs",
                "\"epochs\": 3|\"epochs\": \"three\"|training.epochs",
                "\"units\": 4|\"units\": 0|units",
                "\"tanh\"|\"tahn\"|tanh",
                "\"units\": 1|\"units\": 3|model.layers[1]",
            })
    void aWrongFileIsRefusedWithASentenceAndNothingIsWritten(
            String right, String wrong, String named) throws IOException {
        Path file = file("wrong.json", SMALL.replace(right, wrong));
        assertThat(train(file)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("wrong.json");
        if (!named.equals("truncated")) {
            assertThat(run.err()).contains(named);
        }
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
    }

    @Test
    void aMissingFileIsRefused() {
        assertThat(train(folder.resolve("none.json"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("none.json", "no such file");
        assertThat(out).doesNotExist();
    }

    @Test
    void aWordInANumberColumnIsNamedByLineAndColumn() throws IOException {
        file("table.csv", "a,b,y\n1,2,0\n3,four,1\n5,6,0\n7,8,1\n");
        String csv =
                SMALL.replace(
                        "{\"type\": \"circles\", \"samples\": 100}",
                        "{\"type\": \"csv\", \"path\": \"table.csv\", \"target\": \"y\"}");
        assertThat(train(file("csv.json", csv))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("table.csv", "line 3", "four");
        assertThat(out).doesNotExist();
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsRefusedBeforeTraining() throws IOException {
        out = file("taken", "").resolve("results");
        assertThat(train(file("small.json", SMALL))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("taken is a file, not a folder", "--out");
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromTraining() throws IOException {
        Path good = file("small.json", SMALL);
        Path bad = file("bad.json", "{");
        assertThat(train(bad, good.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(out.resolve("small/history.json")).exists();
        assertThat(out.resolve("bad")).doesNotExist();
    }

    @Test
    void filesOfOneNameAreRefusedRatherThanOverwritten() throws IOException {
        Path first = file("small.json", SMALL);
        Path second = Files.createDirectory(folder.resolve("other")).resolve("small.json");
        Files.writeString(second, SMALL);
        assertThat(train(first, second.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("overwrite");
    }

    @Test
    void theShippedExperimentsAreValid() {
        assertThat(run.of("validate", "assets/experiments/vanishing-gradients.json")).isZero();
        Path images = Path.of("assets/experiments/fashion-mnist.json");
        assertThat(ExperimentJson.read(images).model().layers()).hasSize(3);
    }

    @Test
    void validatingSaysAsTrainingDoesWhatOfATableMayBeReadOtherwise() throws IOException {
        file("t.csv", "0.5,1\n" + "0.25,0\n0.75,1\n".repeat(10));
        String source = "{\"type\": \"csv\", \"path\": \"t.csv\"}";
        Path table =
                file(
                        "table.json",
                        SMALL.replace("{\"type\": \"circles\", \"samples\": 100}", source));

        assertThat(run.of("validate", table.toString())).as(run.err()).isZero();
        assertThat(run.out()).contains("table.json: valid");
        assertThat(run.err())
                .hasLineCount(1)
                .contains("table.json: t.csv: line 1 names the columns, but looks like data");
    }

    @Test
    void summaryPrintsTheTableOfLayers() throws IOException {
        assertThat(run.of("summary", file("small.json", SMALL).toString())).isZero();
        assertThat(run.out()).contains("hidden1 (Dense)", "(None, 4)", "Total params: 17");
    }

    /** One reading looks at a table twice: at what its columns hold, then at their numbers. */
    @Test
    void aLongTableIsReadNoOftenerThanNeeded() throws Exception {
        Files.writeString(folder.resolve("t.csv"), "a,b\n" + "0.25,0.5\n".repeat(150_000));
        String experiment =
                """
                {"format": "gradlab/experiment", "version": 1,
                 "data": {"source": {"type": "csv", "path": "t.csv", "target": ["b"]}},
                 "model": {"layers": [{"type": "dense", "name": "output", "units": 1}]},
                 "training": {"loss": "mean_squared_error", "epochs": 1, "batch_size": 10000}}
                """;
        Path file = file("table.json", experiment);
        List<Double> shares = new ArrayList<>();

        int code =
                InputFile.watched((read, share) -> shares.add(share), () -> train(file, "--quiet"));

        assertThat(code).isZero();
        assertThat(shares.stream().filter(share -> share == 1))
                .as(
                        "once for how its letters are written, once for its columns, once for its"
                            + " rows, and once for the checksum by which the run knows it again")
                .hasSize(4);
    }
}
