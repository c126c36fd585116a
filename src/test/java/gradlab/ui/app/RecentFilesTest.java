package gradlab.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradlab.ui.settings.SettingsJson;

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
        RecentFiles recent = new RecentFiles(SettingsJson.in(folder.resolve("settings")));
        Path one = file("one.json");
        Path two = file("two.json");
        recent.add(one);
        recent.add(two);
        recent.add(one);
        assertThat(recent.paths()).containsExactly(one, two);
    }

    @Test
    void aFileThatIsGoneIsNotOffered() throws IOException {
        RecentFiles recent = new RecentFiles(SettingsJson.in(folder.resolve("settings")));
        Path one = file("one.json");
        recent.add(one);
        Files.delete(one);
        assertThat(recent.paths()).isEmpty();
    }
}
