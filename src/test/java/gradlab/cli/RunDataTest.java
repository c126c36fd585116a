package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.cli.terminal.ExitCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A saved run finds the files it was trained on, and no others of their names. */
class RunDataTest {
    private static final String EXPERIMENT =
            """
            {"format": "gradlab/experiment", "version": 1, "name": "table",
             "data": {"source": {"type": "csv", "path": "tables/rows.csv"},
                      "validation_source": {"type": "csv", "path": "tables/others.csv"},
                      "split": {"train": 1.0, "validation": 0.0},
                      "scaling": {"inputs": "standard"}},
             "model": {"layers": [{"type": "dense", "units": 1, "activation": "sigmoid"}]},
             "training": {"loss": "binary_crossentropy", "epochs": 2}}
            """;

    private final CommandRun run = new CommandRun();
    @TempDir private Path root;
    private Path project;
    private Path results;

    @BeforeEach
    void aRunIsTrainedWhoseResultsAreFarFromItsData() throws IOException {
        project = root.resolve("project");
        results = root.resolve("a/b/c/d/results");
        Files.createDirectories(project.resolve("tables"));
        Files.writeString(project.resolve("tables/rows.csv"), rows(40));
        Files.writeString(project.resolve("tables/others.csv"), rows(20));
        Files.writeString(project.resolve("table.json"), EXPERIMENT);
        String file = project.resolve("table.json").toString();
        assertThat(run.of("train", file, "--out", results.toString(), "--quiet"))
                .as(run.err())
                .isZero();
    }

    private static String rows(int number) {
        StringBuilder rows = new StringBuilder("x,y\n");
        for (int i = 0; i < number; i++) {
            rows.append(10 + i).append(',').append(i % 2 == 0 ? "a" : "b").append('\n');
        }
        return rows.toString();
    }

    private CommandRun doctor(Path saved, String... more) {
        CommandRun doctor = new CommandRun();
        String[] words = new String[2 + more.length];
        words[0] = "doctor";
        words[1] = saved.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        int code = doctor.of(words);
        assertThat(code).as(doctor.err()).isIn(ExitCode.DONE, ExitCode.BAD_INPUT);
        assertThat(code == ExitCode.DONE).isEqualTo(doctor.out().contains("after"));
        return doctor;
    }

    private Path saved() {
        return results.resolve("table/run.gradlab");
    }

    @Test
    void itLooksWhereTheyWere() {
        assertThat(doctor(saved()).err()).isEmpty();
    }

    @Test
    void itFindsThemWhenBothHaveMoved() throws IOException {
        Path moved = root.resolveSibling(root.getFileName() + "-moved");
        Files.move(root, moved);
        try {
            Path there = moved.resolve(root.relativize(saved()));
            assertThat(doctor(there).err()).isEmpty();
        } finally {
            Files.move(moved, root);
        }
    }

    @Test
    void itFindsThemAboveWhereTheyAreNoMore() throws IOException {
        Files.move(project.resolve("tables"), root.resolve("a/b/c/tables"));
        assertThat(doctor(saved()).err()).isEmpty();
    }

    @Test
    void aFileThatHasGrownIsRefusedByItsSize() throws IOException {
        Files.writeString(project.resolve("tables/rows.csv"), rows(41));
        assertThat(doctor(saved()).err())
                .contains("rows.csv is not the file this run was trained on", "bytes, not 204")
                .contains("--data " + project);
    }

    @Test
    void aCellThatHasChangedIsRefusedAlsoInTheValidationRows() throws IOException {
        Path others = project.resolve("tables/others.csv");
        Files.writeString(others, rows(20).replace("12,a", "99,a"));
        assertThat(doctor(saved()).err())
                .contains("others.csv is not the file", "some of it has changed");
    }

    @Test
    void theRightOneFurtherAwayGoesBeforeAnotherOfItsName() throws IOException {
        Files.createDirectories(root.resolve("a/b/c/tables"));
        Files.copy(project.resolve("tables/rows.csv"), root.resolve("a/b/c/tables/rows.csv"));
        Files.copy(project.resolve("tables/others.csv"), root.resolve("a/b/c/tables/others.csv"));
        Files.writeString(project.resolve("tables/rows.csv"), rows(41));
        assertThat(doctor(saved()).err()).isEmpty();
    }

    @Test
    void whoNamesTheOtherFileGetsItAndIsTold() throws IOException {
        Files.writeString(project.resolve("tables/rows.csv"), rows(41));
        assertThat(doctor(saved(), "--data", project.toString()).err())
                .contains("rows.csv is not the file this run was trained on");
    }

    @Test
    void itGoesOnWithTheFilesItWasTrainedOnOnly() throws IOException {
        String out = root.resolve("further").toString();
        String[] further = {"train", saved().toString(), "--epochs", "3", "--out", out, "--quiet"};
        assertThat(run.of(further)).as(run.err()).isZero();
        assertThat(doctor(root.resolve("further/table/run.gradlab")).err()).isEmpty();
        Files.writeString(project.resolve("tables/rows.csv"), rows(41));
        assertThat(run.of(further)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("rows.csv is not the file");
    }

    @Test
    void theRunsOfASweepFindThem() throws IOException {
        Path sweep = project.resolve("sweep.json");
        Files.writeString(
                sweep,
                """
                {"format": "gradlab/sweep", "version": 1, "experiment": "table.json",
                 "vary": [{"setting": "training.optimizer.learning_rate", "values": [0.01, 0.1]}]}
                """);
        Path out = root.resolve("a/b/c/d/e/swept");
        assertThat(run.of("sweep", sweep.toString(), "--out", out.toString(), "--quiet"))
                .as(run.err())
                .isZero();
        try (var runs = Files.list(out.resolve("runs"))) {
            assertThat(runs.toList())
                    .hasSize(2)
                    .allSatisfy(
                            each ->
                                    assertThat(doctor(each.resolve("run.gradlab")).err())
                                            .isEmpty());
        }
    }
}
