package gradlab.ui.kept;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One folder for each window; what was put aside stays for a while, and not for ever. */
class KeptFoldersTest {
    @TempDir private Path root;

    private Path bench(KeptFolders folders, int daysAgo) throws IOException {
        KeptFolder made = folders.fresh();
        Path file = Files.writeString(made.path().resolve(KeptFolder.BENCH), "{}");
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofDays(daysAgo))));
        made.close();
        return made.path();
    }

    private void putAside(Path folder) throws IOException {
        try (KeptFolder locked = KeptFolder.lock(folder)) {
            locked.putAside();
        }
    }

    @Test
    void theNewestThatIsFreeIsClaimed() throws IOException {
        KeptFolders folders = new KeptFolders(root);
        Path old = bench(folders, 3);
        Path newest = bench(folders, 1);
        Path aside = bench(folders, 0);
        putAside(aside);
        try (KeptFolder first = folders.claim();
                KeptFolder second = folders.claim();
                KeptFolder third = folders.claim()) {
            assertThat(first.path()).isEqualTo(newest);
            assertThat(second.path()).isEqualTo(old);
            assertThat(KeptFolder.holdsBench(third.path())).isFalse();
            assertThat(folders.earlier(first.path())).startsWith(aside);
        }
    }

    @Test
    void whatWasPutAsideStaysForAWhile() throws IOException {
        KeptFolders folders = new KeptFolders(root);
        List<Path> aside = new ArrayList<>();
        for (int day = 0; day < 8; day++) {
            Path folder = bench(folders, day);
            putAside(folder);
            aside.add(folder);
        }
        Path ancient = bench(folders, 40);
        folders.clear();
        assertThat(aside.subList(0, 5)).hasSize(5).allMatch(Files::exists);
        assertThat(aside.subList(5, 8)).noneMatch(Files::exists);
        assertThat(ancient).exists();
        for (int day = 1; day < 5; day++) {
            bench(folders, day);
        }
        folders.clear();
        assertThat(KeptFolder.isAside(ancient)).isTrue();
        folders.clear();
        assertThat(ancient).doesNotExist();
    }

    @Test
    void aFolderInUseIsNotCleared() throws IOException {
        KeptFolders folders = new KeptFolders(root);
        try (KeptFolder mine = folders.fresh()) {
            folders.clear();
            assertThat(mine.path()).exists();
        }
        folders.clear();
        assertThat(root.toFile().list()).isEmpty();
    }
}
