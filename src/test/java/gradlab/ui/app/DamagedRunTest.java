package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.run.DamagedRun;
import gradlab.run.SoundRuns;
import gradlab.ui.notice.Notice;
import gradlab.ui.settings.SettingsJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Damaged run files opened in the window: each stands on the bench, or leaves it as it was. */
class DamagedRunTest {
    private static final int USUAL = 400;

    @TempDir private Path folder;

    @Test
    void everyDamagedRunFileOpensOrIsRefusedInASentence() throws IOException {
        RandomGenerator random = new SplittableRandom(Long.getLong("gradlab.damaged.seed", 9));
        Path file = folder.resolve("damaged.gradlab");
        List<DamagedRun> damaged = DamagedRun.of(SoundRuns.write(folder));
        int count = Integer.getInteger("gradlab.damaged", USUAL);
        for (int i = 0; i < count; i++) {
            Files.write(file, damaged.get(i % damaged.size()).next(random));
            BenchModel bench = new BenchModel(ShippedExperiments.opening(), new ScriptedWorkers());
            var before = bench.editing().experiment().get();
            new FileCommands(bench, new RecentFiles(SettingsJson.in(folder))).open(file);
            List<Notice> said = bench.notices().shown();
            if (bench.editing().document().file().get() == null) {
                assertThat(said).as("file %d", i).isNotEmpty();
                assertThat(said.getFirst().what())
                        .as("file %d", i)
                        .contains("damaged.gradlab: ")
                        .doesNotContain("Exception", "java.", ": null", "http");
                assertThat(bench.editing().experiment().get()).isEqualTo(before);
            }
        }
    }
}
