package gradlab.run.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradlab.run.Runs;
import gradlab.run.control.RunControl;
import gradlab.run.history.HistoryDifference;
import gradlab.run.predict.Columns;
import gradlab.run.training.Trainer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Run files made to do harm are refused with a sentence, and copies read as any other run. */
class HostileRunFileTest {
    @TempDir private Path folder;
    private final SavedRun run =
            Runs.run(Runs.small(2), new RunControl())
                    .saved(Columns.of(Trainer.prepare(Runs.small(2), Runs.HERE)));
    private Path sound = Path.of("");
    private Path hostile = Path.of("");

    @BeforeEach
    void writeASoundOne() throws IOException {
        sound = folder.resolve("sound.gradlab");
        hostile = folder.resolve("hostile.gradlab");
        RunFiles.writeRun(sound, run);
    }

    /** What is put into a zip beside a sound run. */
    private interface More {
        void into(ZipOutputStream zip) throws IOException;
    }

    private void add(More more) throws IOException {
        try (ZipFile from = new ZipFile(sound.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(hostile))) {
            to.setLevel(Deflater.BEST_SPEED);
            for (var entries = from.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                to.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = from.getInputStream(entry)) {
                    content.transferTo(to);
                }
            }
            more.into(to);
        }
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        add(
                zip -> {
                    zip.putNextEntry(new ZipEntry("more.bin"));
                    for (int megabyte = 0; megabyte < 300; megabyte++) {
                        zip.write(new byte[1 << 20]);
                    }
                });
        assertThatThrownBy(() -> RunFiles.readRun(hostile))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more.bin in it would unpack to 300 MB");
    }

    @Test
    void aNameThatLeavesTheFolderIsRefused() throws IOException {
        add(zip -> zip.putNextEntry(new ZipEntry("../../.bashrc")));
        assertThatThrownBy(() -> RunFiles.readRun(hostile))
                .hasMessageContaining("../../.bashrc in it leads to another folder");
    }

    @Test
    void moreFilesThanARunHasAreRefused() throws IOException {
        add(
                zip -> {
                    for (int i = 0; i < 100; i++) {
                        zip.putNextEntry(new ZipEntry("more" + i));
                    }
                });
        assertThatThrownBy(() -> RunFiles.readRun(hostile))
                .hasMessageContaining("files, and a run has at most 64");
    }

    @Test
    void aCopyReadsAsTheRunItself() throws IOException {
        Path copy = folder.resolve("copy.gradlab");
        RunFiles.writeCopy(copy, run);
        SavedRun read = RunFiles.readRun(copy);
        assertThat(HistoryDifference.first(read.history(), run.history())).isNull();
        assertThat(read.checkpoint().step()).isEqualTo(run.checkpoint().step());
        Path curves = folder.resolve("curves.json");
        RunFiles.writeCopy(curves, run.history());
        assertThat(HistoryDifference.first(RunFiles.readHistory(curves), run.history())).isNull();
    }
}
