package gradlab.ui.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The user's own folder for what the program remembers between starts. */
public final class SettingsFolder {
    private SettingsFolder() {}

    /** Where it is on this system; it may not exist yet. */
    public static Path path() {
        return path(
                System.getProperty("os.name", ""),
                System.getProperty("user.home", "."),
                Objects.requireNonNullElse(System.getenv("XDG_CONFIG_HOME"), ""),
                Objects.requireNonNullElse(System.getenv("APPDATA"), ""));
    }

    static Path path(String system, String home, String xdg, String appData) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win") && !appData.isEmpty()) {
            return Path.of(appData, "GradLab");
        }
        if (name.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "GradLab");
        }
        return xdg.isEmpty() ? Path.of(home, ".config", "gradlab") : Path.of(xdg, "gradlab");
    }
}
