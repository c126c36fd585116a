package gradlab.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Map;

class AppFoldersTest {
    private static final Path HOME = Path.of("/home/ann");

    private static AppFolders on(String system, Map<String, String> environment) {
        return AppFolders.of(system, HOME, environment);
    }

    @Test
    void settingsAndCacheLieWhereEachSystemKeepsThem() {
        assertThat(on("Linux", Map.of()))
                .isEqualTo(
                        new AppFolders(
                                Path.of("/home/ann/.config/gradlab"),
                                Path.of("/home/ann/.cache/gradlab")));
        assertThat(on("Mac OS X", Map.of()))
                .isEqualTo(
                        new AppFolders(
                                Path.of("/home/ann/Library/Application Support/GradLab"),
                                Path.of("/home/ann/Library/Caches/GradLab")));
        assertThat(on("Windows 11", Map.of()))
                .isEqualTo(
                        new AppFolders(
                                Path.of("/home/ann/AppData/Roaming/GradLab"),
                                Path.of("/home/ann/AppData/Local/GradLab/cache")));
    }

    @Test
    void theSystemsVariablesWin() {
        Map<String, String> free = Map.of("XDG_CONFIG_HOME", "/s", "XDG_CACHE_HOME", "/c");
        assertThat(on("Linux", free))
                .isEqualTo(new AppFolders(Path.of("/s/gradlab"), Path.of("/c/gradlab")));
        Map<String, String> windows = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");
        assertThat(on("Windows 10", windows))
                .isEqualTo(
                        new AppFolders(
                                Path.of("/roaming/GradLab"), Path.of("/local/GradLab/cache")));
    }

    @Test
    void aVariableThatIsNoWholePathCountsForNothing() {
        for (String wrong : new String[] {"", " ", "here", "../there"}) {
            Map<String, String> free = Map.of("XDG_CONFIG_HOME", wrong, "XDG_CACHE_HOME", wrong);
            assertThat(on("Linux", free)).isEqualTo(on("Linux", Map.of()));
        }
    }

    @Test
    void anotherCacheCanBeNamed() {
        AppFolders moved = on("Linux", Map.of("GRADLAB_CACHE", "/big/cache"));
        assertThat(moved.cache()).isEqualTo(Path.of("/big/cache"));
        assertThat(moved.configuration()).isEqualTo(Path.of("/home/ann/.config/gradlab"));
    }
}
