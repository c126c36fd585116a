package gradlab.data;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Where fetched data are kept: the cache folder that the user's system has for programs. */
public final class CacheFolder {
    private CacheFolder() {}

    /**
     * This user's; the system property or environment variable named {@code GRADLAB_CACHE} wins.
     */
    public static Path standard() {
        String set = System.getProperty("GRADLAB_CACHE");
        return set != null
                ? Path.of(set)
                : of(
                        System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home")),
                        System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        String set = environment.get("GRADLAB_CACHE");
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            Path base = local != null ? Path.of(local) : home.resolve("AppData").resolve("Local");
            return base.resolve("GradLab").resolve("cache");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("GradLab");
        }
        String cache = environment.get("XDG_CACHE_HOME");
        Path base =
                cache != null && Path.of(cache).isAbsolute()
                        ? Path.of(cache)
                        : Objects.requireNonNull(home).resolve(".cache");
        return base.resolve("gradlab");
    }
}
