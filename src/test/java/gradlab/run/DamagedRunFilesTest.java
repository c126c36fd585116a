package gradlab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.experiment.Experiment;
import gradlab.run.control.RunControl;
import gradlab.run.files.RunFiles;
import gradlab.run.files.SavedRun;
import gradlab.run.history.HistoryDifference;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files that are no runs, or no longer whole, are called so. */
class DamagedRunFilesTest {
    @TempDir private Path folder;

    private static SavedRun saved(int epochs) {
        Experiment experiment = Runs.small(epochs);
        return Runs.run(experiment, new RunControl())
                .saved(Columns.of(Trainer.prepare(experiment, Runs.HERE)));
    }

    private void write(SavedRun run) throws IOException {
        RunFiles.write(folder, run, run.experiment().data().source().load(Runs.HERE).inputs());
    }

    @Test
    void aFileThatIsNoRunIsCalledSo() throws IOException {
        Path file = Files.writeString(folder.resolve("run.gradlab"), "nothing of the kind");

        assertThatThrownBy(() -> RunFiles.readRun(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("This is no run file, or it is damaged");
        assertThatThrownBy(() -> RunFiles.readRun(folder.resolve("none.gradlab")))
                .hasMessageContaining("There is no such file");
    }

    @Test
    void aHistoryCutShortIsCalledDamaged() throws IOException {
        write(saved(1));
        Path file = folder.resolve(RunFiles.HISTORY);
        String all = Files.readString(file);
        Files.writeString(file, all.substring(0, all.length() - 20));

        assertThatThrownBy(() -> RunFiles.readHistory(file))
                .hasMessageContaining("history.json: This is no history, or it is damaged");
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> RunFiles.readHistory(file))
                .hasMessageEndingWith("it has no list of `epochs`.");
    }

    @Test
    void aRunFileCutShortIsCalledDamaged() throws IOException {
        write(saved(1));
        Path file = folder.resolve(RunFiles.RUN);
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length / 2));

        assertThatThrownBy(() -> RunFiles.readRun(file))
                .hasMessageContaining("This is no run file, or it is damaged");
    }

    /** Java's reader of zips does not look at checksums. */
    @Test
    void aFlippedBitIsSaidOrChangesNothing() throws IOException {
        SavedRun run = saved(1);
        Path file = folder.resolve(RunFiles.RUN);
        RunFiles.writeRun(file, run);
        byte[] sound = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 0; at < sound.length; at += 5) {
            byte[] flipped = sound.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(file, flipped);
            SavedRun read;
            try {
                read = RunFiles.readRun(file);
            } catch (IllegalArgumentException said) {
                refused++;
                continue;
            }
            assertThat(HistoryDifference.first(read.history(), run.history())).isNull();
            assertThat(read.columns()).isEqualTo(run.columns());
            assertThat(read.checkpoint().network())
                    .usingRecursiveComparison()
                    .isEqualTo(run.checkpoint().network());
        }
        assertThat(refused).isGreaterThan(sound.length / 5 * 8 / 10);
    }

    @Test
    void aRunOfAnotherNetworkIsRefused() throws IOException {
        SavedRun run = saved(1);
        SavedRun other = saved(3);
        Path file = folder.resolve(RunFiles.RUN);
        RunFiles.writeRun(
                file,
                new SavedRun(
                        run.experiment(),
                        run.history(),
                        run.columns(),
                        other.checkpoint(),
                        run.data()));

        assertThatThrownBy(() -> RunFiles.readRun(file))
                .hasMessageContaining("its history has 1 epoch, and its state 3");
    }

    @Test
    void blanksWithoutEndAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("history.json"), "{" + " ".repeat(1 << 17));

        assertThatThrownBy(() -> RunFiles.readHistory(file))
                .hasMessageContaining("more than 65,536 blanks");
    }

    @Test
    void aFolderADeviceAndAVeryLongFileAreRefusedAtOnce() throws IOException {
        assertThatThrownBy(() -> RunFiles.readRun(folder)).hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> RunFiles.readHistory(folder))
                .hasMessageContaining("it is a folder");
        assertThatThrownBy(() -> RunFiles.readWeights(folder))
                .hasMessageContaining("it is a folder");
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            assertThatThrownBy(() -> RunFiles.readRun(device)).hasMessageContaining("a device");
            assertThatThrownBy(() -> RunFiles.readHistory(device)).hasMessageContaining("a device");
            assertThatThrownBy(() -> RunFiles.readWeights(device)).hasMessageContaining("a device");
        }
        Path sparse = folder.resolve("sparse");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        assertThatThrownBy(() -> RunFiles.readRun(sparse))
                .hasMessageContaining("This is no run file");
        assertThatThrownBy(() -> RunFiles.readHistory(sparse))
                .hasMessageContaining("This is no history");
        assertThatThrownBy(() -> RunFiles.readWeights(sparse)).hasMessageContaining("10,240 MB");
    }
}
