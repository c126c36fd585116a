package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.ui.notice.Notice;
import gradlab.ui.settings.SettingsJson;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
}
