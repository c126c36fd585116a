package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.Experiment;
import gradlab.experiment.json.ExperimentJson;
import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.files.RunFiles;
import gradlab.ui.charts.AtOnce;
import gradlab.ui.kept.UnsavedWork;
import gradlab.ui.notice.Notice;
import gradlab.ui.settings.SettingsJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Saving from the window where the disk is full: Linux has a device that is always full. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir private Path full;
    @TempDir private Path elsewhere;

    private final BenchModel bench = new BenchModel(twoEpochs(), new AtOnce());
    private final FileCommands files =
            new FileCommands(bench, new RecentFiles(SettingsJson.unkept()));
    private boolean done;

    private static Experiment twoEpochs() {
        Experiment experiment = ShippedExperiments.named("two-circles");
        return experiment.withTraining(experiment.training().withEpochs(2));
    }

    /** A file in whose place nothing can be written any more. */
    private Path old(String name) throws IOException {
        Path file = Files.writeString(full.resolve(name), "what was there before");
        long process = ProcessHandle.current().pid();
        Files.createSymbolicLink(full.resolve("." + name + "-" + process + ".part"), FULL);
        return file;
    }

    private void assertThatNothingIsLost(Path file) {
        assertThat(done).isFalse();
        assertThat(file).hasContent("what was there before");
        assertThat(full.toFile().list()).containsExactly(file.getFileName().toString());
        assertThat(bench.notices().shown()).hasSize(1);
        Notice notice = bench.notices().shown().getFirst();
        assertThat(notice.kind()).isEqualTo(Notice.Kind.PROBLEM);
        assertThat(notice.what()).isEqualTo(file + " cannot be written: No space left on device");
        assertThat(notice.mend()).contains("Nothing is lost", "in another place");
    }

    private void assertThatItIsSaved() {
        assertThat(done).isTrue();
        assertThat(bench.notices().shown())
                .noneMatch(notice -> notice.kind() == Notice.Kind.PROBLEM);
    }

    @Test
    void anExperimentStaysAsItWasAndCanBeSavedInAnotherPlace() throws IOException {
        Path file = old("mine.json");
        bench.editing().edit("Rename", e -> e.withName("Mine"));
        files.save(file, () -> done = true);

        assertThatNothingIsLost(file);
        assertThat(bench.editing().document().dirty().get()).isTrue();
        assertThat(bench.editing().document().file().get()).isNull();
        assertThat(files.recent()).isEmpty();

        Path other = elsewhere.resolve("mine.json");
        files.save(other, () -> done = true);
        assertThatItIsSaved();
        assertThat(ExperimentJson.read(other)).isEqualTo(bench.editing().experiment().get());
        assertThat(bench.editing().document().dirty().get()).isFalse();
    }

    @Test
    void aRunStaysUnsavedAndCanBeSavedInAnotherPlace() throws IOException {
        bench.transport().play();
        RunEntry run = bench.run().runs().getFirst();
        assertThat(run.history().epochs()).isEqualTo(2);
        Path file = old("mine.gradlab");
        files.saveRun(file, () -> done = true);

        assertThatNothingIsLost(file);
        assertThat(run.isUnsaved()).isTrue();

        Path other = elsewhere.resolve("mine.gradlab");
        files.saveRun(other, () -> done = true);
        assertThatItIsSaved();
        assertThat(run.isUnsaved()).isFalse();
        assertThat(RunFiles.readRun(other).history().sameAs(run.history())).isTrue();
    }

    @Test
    void aHistoryLeavesTheOldFileWhole() throws IOException {
        bench.transport().play();
        Path file = old("mine.csv");
        files.saveHistory(file);
        assertThatNothingIsLost(file);
    }

    @Test
    void weightsLeaveTheOldFileWhole() throws IOException {
        bench.transport().play();
        Path file = old("weights.json");
        files.saveWeights(file);
        assertThatNothingIsLost(file);
    }

    @Test
    void allThatIsUnsavedStaysSoAndGoesToAnotherFolder() throws IOException {
        bench.transport().play();
        RunEntry run = bench.run().runs().getFirst();
        String name = UnsavedWork.stem(bench.editing().experiment().get().name()) + "-run-1";
        long process = ProcessHandle.current().pid();
        Files.createSymbolicLink(full.resolve("." + name + ".gradlab-" + process + ".part"), FULL);
        UnsavedWork work = new UnsavedWork(bench);
        work.saveTo(full, () -> done = true);

        assertThat(done).isFalse();
        assertThat(full.toFile().list()).isEmpty();
        Notice notice = bench.notices().shown().getFirst();
        assertThat(notice.what())
                .isEqualTo(
                        "Not everything could be saved in " + full + ": No space left on device");
        assertThat(notice.mend()).contains("choose another folder");
        assertThat(run.isUnsaved()).isTrue();

        work.saveTo(elsewhere, () -> done = true);
        assertThat(done).isTrue();
        assertThat(run.isUnsaved()).isFalse();
    }
}
