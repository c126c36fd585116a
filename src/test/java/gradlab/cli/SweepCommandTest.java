package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;
import gradlab.run.files.RunFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class SweepCommandTest {
    private static final int RUNS = 12;

    private final CommandRun run = new CommandRun();
    @TempDir private Path folder;
    private Path file;

    /**
     * A table beside the sweep, so that relative paths must lead to it from wherever they stand.
     */
    @BeforeEach
    void aSweepOverATable() throws IOException {
        StringBuilder rows = new StringBuilder("a,b,label\n");
        for (int i = 0; i < 60; i++) {
            rows.append(i % 7).append(',').append(i % 5).append(',').append("xyz".charAt(i % 3));
            rows.append('\n');
        }
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/rows.csv"), rows);
        file =
                Files.writeString(
                        folder.resolve("rates.json"),
                        """
                        {"format": "gradlab/sweep", "version": 1,
                         "experiment": {"format": "gradlab/experiment", "version": 1,
                          "data": {"source": {"type": "csv", "path": "data/rows.csv",
                                              "target": ["label"]},
                                   "split": {"train": 0.5, "validation": 0.3, "test": 0.2}},
                          "model": {"layers": [
                            {"type": "dense", "name": "hidden1", "units": 4, "activation": "relu"},
                            {"type": "dense", "name": "output", "units": 3,
                             "activation": "softmax"}]},
                          "training": {"loss": "sparse_categorical_crossentropy",
                           "metrics": ["accuracy"],
                           "optimizer": {"type": "sgd", "learning_rate": 0.1}, "epochs": 3,
                           "batch_size": 8}},
                         "vary": [
                          {"setting": "training.optimizer.learning_rate", "values": [0.01, 0.1]},
                          {"setting": "model.layers[hidden*].count", "values": [1, 2]}],
                         "seeds": {"from": 1, "count": 3}}
                        """);
    }

    private int sweep(String out, String... more) {
        run.clear();
        List<String> arguments = new ArrayList<>(List.of("sweep", file.toString(), "--quiet"));
        arguments.addAll(List.of("--out", folder.resolve(out).toString()));
        arguments.addAll(List.of(more));
        return run.of(arguments.toArray(String[]::new));
    }

    /** All cells but the last, which is the seconds. */
    private List<String> table(String out) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("sweep.csv")).stream()
                .map(line -> line.substring(0, line.lastIndexOf(',')))
                .toList();
    }

    private String ranking(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("sweep.json"));
    }

    private List<Path> runs(String out) throws IOException {
        try (Stream<Path> inside = Files.list(folder.resolve(out).resolve("runs"))) {
            return inside.filter(Files::isDirectory).sorted().toList();
        }
    }

    @Test
    void theSameComesOutHoweverManyGoAtOnce() throws IOException {
        assertThat(sweep("one", "--jobs", "1")).as(run.err()).isZero();
        assertThat(run.out()).contains("12 of 12 runs", "1. ", "val_loss");
        assertThat(table("one").getFirst())
                .isEqualTo(
                        "id,training.optimizer.learning_rate,model.layers[hidden*].count,seed,fold,"
                                + "epochs,outcome,loss,val_loss,accuracy,val_accuracy,best_epoch,"
                                + "measure,test_loss,test_accuracy");
        assertThat(ranking("one")).contains("\"rank\": 4");
        assertThat(table("one")).hasSize(RUNS + 1);
        assertThat(runs("one")).hasSize(RUNS);
        for (String jobs : List.of("2", "5")) {
            String many = "jobs-" + jobs;
            assertThat(sweep(many, "--jobs", jobs)).isZero();
            assertThat(table(many)).isEqualTo(table("one"));
            assertThat(ranking(many)).isEqualTo(ranking("one"));
            for (Path one : runs("one")) {
                Path same = folder.resolve(many).resolve("runs").resolve(one.getFileName());
                assertThat(one.resolve(RunFiles.WEIGHTS))
                        .hasSameBinaryContentAs(same.resolve(RunFiles.WEIGHTS));
            }
        }
    }

    @Test
    void whatIsThereIsNotTrainedAgain() throws IOException {
        assertThat(sweep("out")).isZero();
        List<String> whole = table("out");
        List<Path> runs = runs("out");
        Path lost = runs.get(4).resolve(RunFiles.HISTORY);
        Files.delete(lost);
        Path damaged = runs.get(7).resolve(RunFiles.HISTORY);
        Files.writeString(damaged, Files.readString(damaged).substring(0, 900));
        Path kept = runs.get(1).resolve(RunFiles.RUN);
        var before = Files.getLastModifiedTime(kept);
        assertThat(sweep("out")).as(run.err()).isZero();
        assertThat(lost).exists();
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
        assertThat(table("out")).isEqualTo(whole);
    }

    @Test
    void runsThatWereTrainedOneByOneMakeTheSameTable() throws IOException {
        assertThat(sweep("local")).isZero();
        assertThat(sweep("plan", "--plan")).as(run.err()).isZero();
        Path plan = folder.resolve("plan");
        assertThat(plan.resolve("slurm.sh")).content().contains("--array=1-12");
        assertThat(plan.resolve("kubernetes.yaml")).content().contains("completions: 12");
        assertThat(plan.resolve("local.sh")).isExecutable();
        assertThat(sweep("plan", "--collect")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("none of the runs of this sweep is there yet");
        List<String> ids = Files.readAllLines(plan.resolve("runs.txt"));
        assertThat(ids).hasSize(RUNS);
        train(plan, ids.subList(0, RUNS - 1));
        assertThat(sweep("plan", "--collect")).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).contains("11 of 12 runs");
        train(plan, ids.subList(RUNS - 1, RUNS));
        assertThat(sweep("plan", "--collect")).isZero();
        assertThat(table("plan")).isEqualTo(table("local"));
        assertThat(ranking("plan")).isEqualTo(ranking("local"));
    }

    private void train(Path plan, List<String> ids) {
        for (String id : ids) {
            String runs = plan.resolve("runs").toString();
            assertThat(run.of("train", runs + "/" + id + ".json", "--out", runs, "--quiet"))
                    .as(run.err())
                    .isZero();
        }
    }

    @Test
    void foldsAndSettingsFromTheCommandLine() throws IOException {
        Files.writeString(
                file, Files.readString(file).replace("\"seeds\"", "\"folds\": 2, \"seeds\""));
        assertThat(sweep("out", "--set", "training.epochs=1")).as(run.err()).isZero();
        assertThat(table("out")).hasSize(2 * RUNS + 1);
        assertThat(table("out").subList(1, 2 * RUNS + 1))
                .allMatch(line -> line.contains(",1,completed,"))
                .anyMatch(line -> line.contains(",1,1,1,completed"))
                .anyMatch(line -> line.contains(",3,2,1,completed"));
    }

    @Test
    void aSweepIsValidatedLikeAnyFile() throws IOException {
        assertThat(run.of("validate", file.toString())).as(run.err()).isZero();
        Files.writeString(file, Files.readString(file).replace("[1, 2]", "[1, 0]"));
        assertThat(run.of("validate", file.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("vary[1].values[1]");
        assertThat(sweep("out")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void noRunAtOnceIsRefused(String jobs) {
        assertThat(sweep("out", "--jobs", jobs)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("--jobs is at least 1");
    }

    @Test
    void oneThatDivergesIsCountedAndRankedLast() throws IOException {
        Files.writeString(file, Files.readString(file).replace("[0.01, 0.1]", "[0.01, 1e30]"));
        assertThat(sweep("out")).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).containsPattern("[1-6] of them diverged");
        assertThat(ranking("out")).containsPattern("\"diverged\": [1-3]");
        assertThat(table("out")).anyMatch(line -> line.contains("diverged"));
    }
}
