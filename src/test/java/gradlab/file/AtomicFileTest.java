package gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class AtomicFileTest {
    @TempDir private Path folder;

    @Test
    void aWritingThatFailsLeavesTheFileAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "good");

        assertThatThrownBy(
                        () ->
                                AtomicFile.write(
                                        file,
                                        out -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException("No space left on device");
                                        }))
                .hasMessage("No space left on device");
        assertThat(file).hasContent("good");
        assertThat(folder.toFile().list()).containsExactly("mine.json");
    }

    @Test
    void whatAKilledProcessLeftOfTheSameFileIsCleared() throws IOException {
        Path file = folder.resolve("mine.json");
        Files.writeString(folder.resolve(".mine.json-2000000000.part"), "half");
        Files.writeString(folder.resolve(".other.json-2000000000.part"), "half");
        AtomicFile.write(file, "good");

        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("mine.json", ".other.json-2000000000.part");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), real);
        AtomicFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("new");
    }

    @Test
    void permissionsStay() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "old");
        var owner = java.nio.file.attribute.PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, owner);
        AtomicFile.write(file, "new");

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(owner);
    }

    @Test
    void whatIsFlushedIsWrittenTheSameWay() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), "old");
        AtomicFile.writeFlushed(file, out -> out.write('n'));
        assertThat(file).hasContent("n");
        assertThatThrownBy(
                        () ->
                                AtomicFile.writeFlushed(
                                        file,
                                        out -> {
                                            out.write(new byte[100_000]);
                                            throw new IOException("No space left on device");
                                        }))
                .hasMessage("No space left on device");
        assertThat(file).hasContent("n");
        assertThat(folder.toFile().list()).containsExactly("mine.json");
    }
}
