package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RecentFilesTest {
    @TempDir Path folder;

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }

    @Test
    void theNewestFileComesFirstAndOnce() throws IOException {
        RecentFiles recent = new RecentFiles(folder.resolve("settings"));
        Path one = file("one.json");
        Path two = file("two.json");
        recent.add(one);
        recent.add(two);
        recent.add(one);
        assertThat(recent.paths()).containsExactly(one, two);
    }

    @Test
    void aFileThatIsGoneIsNotOffered() throws IOException {
        RecentFiles recent = new RecentFiles(folder.resolve("settings"));
        Path one = file("one.json");
        recent.add(one);
        Files.delete(one);
        assertThat(recent.paths()).isEmpty();
    }

    @Test
    void settingsLieWhereEachSystemKeepsThem() {
        assertThat(SettingsFolder.path("Linux", "/home/a", "", ""))
                .isEqualTo(Path.of("/home/a/.config/gradlab"));
        assertThat(SettingsFolder.path("Linux", "/home/a", "/x", ""))
                .isEqualTo(Path.of("/x/gradlab"));
        assertThat(SettingsFolder.path("Mac OS X", "/Users/a", "", ""))
                .isEqualTo(Path.of("/Users/a/Library/Application Support/GradLab"));
        assertThat(SettingsFolder.path("Windows 11", "/a", "", "/roaming"))
                .isEqualTo(Path.of("/roaming/GradLab"));
    }
}
