package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.data.Csv;
import gradlab.experiment.DataPlan;
import gradlab.experiment.Experiment;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.knob.Knobs;
import gradlab.run.control.Recording;
import gradlab.run.files.RunFiles;
import gradlab.run.files.RunLabel;
import gradlab.run.live.LiveRun;
import gradlab.run.training.RunStart;
import gradlab.ui.notice.Notice;
import gradlab.ui.settings.SettingsJson;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class FileCommandsTest {
    @TempDir Path folder;
    private final BenchModel bench =
            new BenchModel(ShippedExperiments.opening(), new ScriptedWorkers());
    private FileCommands files = new FileCommands(bench, new RecentFiles(SettingsJson.unkept()));

    @BeforeEach
    void keepSettingsInTheFolder() {
        files = new FileCommands(bench, new RecentFiles(SettingsJson.in(folder)));
    }

    @Test
    void whatIsSavedOpensAsTheSameAndIsRemembered() {
        Path file = folder.resolve("mine.json");
        bench.editing().edit("Rename", e -> e.withName("Mine"));
        files.save(file, () -> {});
        assertThat(bench.editing().document().dirty().get()).isFalse();
        var saved = bench.editing().experiment().get();
        bench.open(ShippedExperiments.named("spirals"), null);
        files.open(file);
        assertThat(bench.editing().experiment().get()).isEqualTo(saved);
        assertThat(bench.editing().document().file().get()).isEqualTo(file);
        assertThat(files.recent()).containsExactly(file);
    }

    @Test
    void aBrokenFileLeavesTheBenchAsItIsAndSaysWhere() throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
        var before = bench.editing().experiment().get();
        files.open(file);
        assertThat(bench.editing().experiment().get()).isEqualTo(before);
        Notice notice = bench.notices().shown().getFirst();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(notice.what()).contains("broken.json");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        Path file = folder.resolve("no-such-folder").resolve("mine.json");
        files.save(file, () -> {});
        assertThat(bench.notices().shown().getFirst().what()).contains("no-such-folder");
        assertThat(bench.editing().document().file().get()).isNull();
    }

    @Test
    void whatIsSaidOfARunIsSavedWithIt() throws IOException {
        Experiment experiment = ShippedExperiments.named("moons");
        LiveRun live =
                LiveRun.of(
                        RunStart.fresh(
                                experiment.withTraining(experiment.training().withEpochs(2)),
                                folder),
                        Recording.epochs());
        live.prepare();
        live.train(live::read);
        Path run = folder.resolve("kept.gradlab");
        RunFiles.writeRun(
                run, live.recorded().saved(Objects.requireNonNull(live.recorded().state())));
        files.open(run);
        RunEntry opened = bench.run().runs().getLast();
        assertThat(opened.name().get()).isEqualTo("Run 1");
        assertThat(opened.isUnsaved()).isFalse();

        opened.name().set("wide");
        opened.note().set("slower");
        opened.tags().add("good");
        assertThat(opened.isUnsaved()).isTrue();
        files.saveRun(run, () -> {});
        assertThat(opened.isUnsaved()).isFalse();

        files.open(run);
        RunEntry again = bench.run().runs().getLast();
        assertThat(again).isNotSameAs(opened);
        assertThat(again.label()).isEqualTo(new RunLabel("wide", "slower", List.of("good")));
    }

    @Test
    void aRunThatWasSavedFarFromItsDataOpensWithThem() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Path far = Files.createDirectories(folder.resolve("a/b/c/d/e"));
        Path rows = project.resolve("rows.csv");
        Files.writeString(rows, "x,y\n" + "1,0\n2,1\n".repeat(20));
        Experiment experiment =
                bench.editing()
                        .experiment()
                        .get()
                        .withData(
                                new DataPlan()
                                        .withSource(
                                                Knobs.set(new Csv(), Csv::path).to("rows.csv")));
        LiveRun live =
                LiveRun.of(
                        RunStart.fresh(
                                experiment.withTraining(experiment.training().withEpochs(2)),
                                project),
                        Recording.epochs());
        live.prepare();
        live.train(live::read);
        Path run = far.resolve("kept.gradlab");
        RunFiles.writeRun(
                run, live.recorded().saved(Objects.requireNonNull(live.recorded().state())));

        files.open(run);
        assertThat(bench.notices().shown()).isEmpty();
        assertThat(bench.editing().document().file().get()).isEqualTo(run);
        assertThat(bench.editing().document().folder()).isEqualTo(project);

        Files.writeString(rows, "x,y\n" + "1,0\n3,1\n".repeat(20));
        files.open(run);
        assertThat(bench.notices().shown())
                .extracting(Notice::what)
                .anySatisfy(
                        said ->
                                assertThat(said)
                                        .contains("rows.csv is not the file this run was trained"));

        bench.editing().document().markSaved(far.resolve("mine.json"));
        assertThat(bench.editing().document().folder()).isEqualTo(far);
    }
}
