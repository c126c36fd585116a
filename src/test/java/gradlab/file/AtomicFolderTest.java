package gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

class AtomicFolderTest {
    private static final Set<String> OWN = Set.of("one.txt", "two.txt", "picture.png");
    // No process has this number: Linux counts up to 2²² at most, Windows and macOS less.
    private static final String GONE = "2000000000";

    @TempDir private Path place;
    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = place.resolve("run");
    }

    private void write(String text) throws IOException {
        AtomicFolder.write(
                folder,
                OWN,
                made -> {
                    Files.writeString(made.resolve("one.txt"), text);
                    Files.writeString(made.resolve("two.txt"), text);
                });
    }

    private String one() throws IOException {
        return Files.readString(folder.resolve("one.txt"));
    }

    private List<String> beside() throws IOException {
        try (var paths = Files.list(place)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    private Path left(String name, String text) throws IOException {
        Path left = Files.createDirectories(place.resolve(name));
        Files.writeString(left.resolve("one.txt"), text);
        return left;
    }

    @Test
    void aFolderIsMadeAndThenReplaced() throws IOException {
        write("old");
        Files.writeString(folder.resolve("picture.png"), "of the old run");
        write("new");

        assertThat(one()).isEqualTo("new");
        assertThat(folder.resolve("picture.png")).doesNotExist();
        assertThat(beside()).containsExactly("run");
    }

    @Test
    void whatIsNotItsOwnStays() throws IOException {
        write("old");
        Files.writeString(folder.resolve("notes.md"), "mine");
        Files.createDirectories(folder.resolve("more/deep"));
        write("new");

        assertThat(folder.resolve("notes.md")).hasContent("mine");
        assertThat(folder.resolve("more/deep")).isDirectory();
    }

    @Test
    void aWritingThatFailsLeavesAllAsItWas() throws IOException {
        write("old");

        assertThatThrownBy(
                        () ->
                                AtomicFolder.write(
                                        folder,
                                        OWN,
                                        made -> {
                                            Files.writeString(made.resolve("one.txt"), "new");
                                            throw new IOException("No space left on device");
                                        }))
                .hasMessage("No space left on device");
        assertThat(one()).isEqualTo("old");
        assertThat(beside()).containsExactly("run");
    }

    @Test
    void aFileOfTheSameNameIsNotTouched() throws IOException {
        Files.writeString(folder, "a file");

        assertThatThrownBy(() -> write("new")).hasMessageContaining("a file of that name");
        assertThat(folder).hasContent("a file");
    }

    @Test
    void aFolderReachedByALinkIsReplacedBehindIt() throws IOException {
        Path real = Files.createDirectories(place.resolve("elsewhere/real"));
        Files.createSymbolicLink(folder, real);
        write("new");

        assertThat(folder).isSymbolicLink();
        assertThat(real.resolve("one.txt")).hasContent("new");
    }

    // ---- what a process that was killed left

    @Test
    void whatWasBeingWrittenIsCleared() throws IOException {
        write("old");
        left(".run-" + GONE + ".part", "half");
        left(".other-" + GONE + ".part", "half");
        write("new");

        assertThat(beside()).containsExactly("run");
    }

    @Test
    void aFolderTakenAwayIsPutBack() throws IOException {
        left(".run-" + GONE + ".old", "old");
        left(".run-" + GONE + ".part", "new, and whole, but who knows");
        AtomicFolder.settle(folder, OWN);

        assertThat(one()).isEqualTo("old");
        assertThat(beside()).containsExactly("run");
    }

    @Test
    void aFolderAlreadyReplacedIsFinished() throws IOException {
        write("new");
        Path old = left(".run-" + GONE + ".old", "old");
        Files.writeString(old.resolve("notes.md"), "mine");
        AtomicFolder.settle(folder, OWN);

        assertThat(one()).isEqualTo("new");
        assertThat(folder.resolve("notes.md")).hasContent("mine");
        assertThat(beside()).containsExactly("run");
    }

    @Test
    void whatAProcessIsStillWritingIsLeftAlone() throws IOException {
        String alive = Long.toString(ProcessHandle.current().parent().orElseThrow().pid());
        left(".run-" + alive + ".part", "half");
        write("new");

        assertThat(beside()).contains(".run-" + alive + ".part");
    }

    @Test
    void whatOnlyLooksLikeItIsLeftAlone() throws IOException {
        Path mine = left(".mine-" + GONE + ".part", "mine");
        Files.writeString(mine.resolve("thesis.tex"), "all of it");
        write("new");

        assertThat(mine.resolve("thesis.tex")).exists();
    }
}
