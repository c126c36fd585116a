package gradlab.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the user's system has a program keep what is the user's own.
 *
 * @param configuration what is remembered between starts: settings, progress in the lessons
 * @param cache what can be made or fetched again: data sets, unpacked libraries
 */
public record AppFolders(Path configuration, Path cache) {
    private static final String CHOSEN = "GRADLAB_CACHE";

    /**
     * This user's; neither may exist yet. The system property or environment variable {@code
     * GRADLAB_CACHE} names another cache.
     */
    public static AppFolders standard() {
        AppFolders usual =
                of(
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")),
                        System.getenv());
        String set = System.getProperty(CHOSEN);
        return set == null ? usual : new AppFolders(usual.configuration, Path.of(set));
    }

    /** Where the work in hand is kept between starts. */
    public Path work() {
        return configuration.resolve("benches");
    }

    /**
     * Those of a system.
     *
     * @param system its name as Java has it, such as {@code Windows 11}
     */
    public static AppFolders of(String system, Path home, Map<String, String> environment) {
        AppFolders usual = usual(system.toLowerCase(Locale.ROOT), home, environment);
        String set = environment.getOrDefault(CHOSEN, "");
        return set.isBlank() ? usual : new AppFolders(usual.configuration, Path.of(set));
    }

    private static AppFolders usual(String system, Path home, Map<String, String> environment) {
        if (system.startsWith("windows")) {
            Path local = named("LOCALAPPDATA", environment, home.resolve("AppData/Local"));
            return new AppFolders(
                    named("APPDATA", environment, home.resolve("AppData/Roaming"))
                            .resolve("GradLab"),
                    local.resolve("GradLab").resolve("cache"));
        }
        if (system.startsWith("mac")) {
            Path library = home.resolve("Library");
            return new AppFolders(
                    library.resolve("Application Support").resolve("GradLab"),
                    library.resolve("Caches").resolve("GradLab"));
        }
        return new AppFolders(
                named("XDG_CONFIG_HOME", environment, home.resolve(".config")).resolve("gradlab"),
                named("XDG_CACHE_HOME", environment, home.resolve(".cache")).resolve("gradlab"));
    }

    /** A variable that does not name a whole path counts for nothing, as XDG's rules want it. */
    private static Path named(String variable, Map<String, String> environment, Path usual) {
        String set = environment.getOrDefault(variable, "");
        return !set.isBlank() && isWhole(set) ? Path.of(set) : usual;
    }

    private static boolean isWhole(String path) {
        return Path.of(path).isAbsolute() || path.matches("[A-Za-z]:[\\\\/].*");
    }
}
