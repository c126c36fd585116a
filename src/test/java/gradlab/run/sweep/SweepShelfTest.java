package gradlab.run.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.experiment.preset.ShippedExperiments;
import gradlab.experiment.setting.Setting;
import gradlab.experiment.sweep.Sweep;
import gradlab.experiment.sweep.SweepEdits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class SweepShelfTest {
    @TempDir private Path home;

    private static Sweep sweep() {
        return SweepEdits.vary(
                SweepEdits.begin(ShippedExperiments.named("moons")),
                Setting.parse("training.optimizer.learning_rate"),
                experiment -> true);
    }

    @Test
    void whatWasKeptLastComesBackWithItsFile() throws Exception {
        SweepShelf shelf = new SweepShelf(home);
        assertThat(shelf.last()).isEmpty();
        Path file = home.resolve("mine.json");
        SweepFolder folder = shelf.fresh("Rate & depth");
        shelf.keep(folder, sweep(), home, file);
        SweepShelf.Kept kept = shelf.last().orElseThrow();
        assertThat(kept.sweep()).isEqualTo(sweep());
        assertThat(kept.folder()).isEqualTo(folder);
        assertThat(kept.file()).isEqualTo(file.toAbsolutePath());
        assertThat(shelf.of(file)).contains(folder);
        assertThat(shelf.fresh("Rate & depth")).isNotEqualTo(folder);
        assertThat(shelf.all()).containsExactly(folder);
    }

    @Test
    void aDamagedOneIsAsIfThereWereNone() throws Exception {
        SweepShelf shelf = new SweepShelf(home);
        SweepFolder folder = shelf.fresh("");
        shelf.keep(folder, sweep(), home, null);
        Files.writeString(folder.path().resolve("definition.json"), "{");
        assertThat(shelf.last()).isEmpty();
        assertThat(shelf.read(folder)).isEmpty();
    }
}
