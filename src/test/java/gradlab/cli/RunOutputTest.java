package gradlab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.cli.terminal.Terminal;
import gradlab.run.SoundRuns;
import gradlab.run.files.RunFiles;
import gradlab.run.files.SavedRun;
import gradlab.run.past.RecordedRun;
import gradlab.run.past.SnapshotBudget;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class RunOutputTest {
    private final StringWriter said = new StringWriter();
    private final Terminal terminal =
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(said), 0);

    @TempDir private Path folder;
    private RunOutput.Results results;

    @BeforeEach
    void train() throws IOException {
        SavedRun run = RunFiles.readRun(SoundRuns.write(folder).getFirst());
        results =
                new RunOutput.Results(
                        RecordedRun.of(run, folder, new SnapshotBudget(0).store()),
                        run.experiment().data().source().load(folder).inputs(),
                        false);
    }

    @Test
    void allStandsWhereItWasAskedFor() {
        Path asked = folder.resolve("out/run");
        RunOutput.Place place = new RunOutput(terminal, List.of()).write(asked, results);

        assertThat(place).isEqualTo(new RunOutput.Place(asked, true));
        assertThat(asked.toFile().list()).containsExactlyInAnyOrderElementsOf(RunFiles.NAMES);
        assertThat(said.toString()).isEmpty();
    }

    @Test
    void whereItCannotBeWrittenTheRunIsKeptElsewhere() throws IOException {
        Path blocked = Files.writeString(folder.resolve("run"), "a file");
        Path home = folder.resolve("home");
        RunOutput output = new RunOutput(terminal, List.of(blocked.resolve("no"), home));

        assertThat(output.write(blocked, results).folder()).isEqualTo(home.resolve("run"));
        assertThat(output.write(blocked, results).folder()).isEqualTo(home.resolve("run-2"));
        assertThat(RunFiles.readRun(home.resolve("run/run.gradlab")).weights())
                .usingRecursiveComparison()
                .isEqualTo(results.run().weights());
        assertThat(blocked).hasContent("a file");
        assertThat(said.toString())
                .contains("could not be written to " + blocked, "is as it was", home.toString());
    }

    @Test
    void whereThereIsNoPlaceAtAllThatIsSaid() throws IOException {
        Path blocked = Files.writeString(folder.resolve("run"), "a file");
        RunOutput output = new RunOutput(terminal, List.of(blocked.resolve("no")));

        assertThatThrownBy(() -> output.write(blocked, results))
                .hasMessageContaining("could not be written anywhere, and nothing was")
                .hasMessageContaining(blocked.resolve("no").toString());
    }
}
