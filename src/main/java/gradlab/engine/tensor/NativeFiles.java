package gradlab.engine.tensor;

import gradlab.file.AppFolders;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The native libraries of OpenBLAS, unpacked from their jar on the class path into a folder of the
 * user's cache that carries their version. Processes that unpack at once each fill a folder of
 * their own and rename it; the first wins.
 */
final class NativeFiles {
    private static final String ROOT = "/org/bytedeco/openblas/";
    private static final String VERSION = "/META-INF/maven/org.bytedeco/openblas/pom.properties";

    private NativeFiles() {}

    /** The folder with the libraries for this machine, filled at the first call of a version. */
    static Path folder() throws IOException {
        Path folder =
                AppFolders.standard()
                        .cache()
                        .resolve("native")
                        .resolve("openblas-" + version() + "-" + platform());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Path filling = Files.createTempDirectory(folder.getParent(), "filling-");
            try {
                unpack(filling);
            } catch (IOException | RuntimeException cutShort) {
                remove(filling);
                throw cutShort;
            }
            publish(filling, folder);
        }
        return folder;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }

    private static boolean onWindows() {
        return system().startsWith("windows");
    }

    /** The word for this machine in the jars' names, such as {@code linux-x86_64}. */
    static String platform() {
        String family = onWindows() ? "windows" : system().startsWith("mac") ? "macosx" : "linux";
        String processor = System.getProperty("os.arch");
        return family
                + switch (processor) {
                    case "amd64", "x86_64" -> "-x86_64";
                    case "aarch64" -> "-arm64";
                    default -> "-" + processor;
                };
    }

    private static String version() throws IOException {
        try (InputStream in = NativeFiles.class.getResourceAsStream(VERSION)) {
            if (in == null) {
                throw new FileNotFoundException("OpenBLAS is not on the class path");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        }
    }

    private static void unpack(Path into) throws IOException {
        String place = ROOT + platform() + "/";
        URL url = NativeFiles.class.getResource(place);
        if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
            throw new FileNotFoundException("there is no OpenBLAS for " + platform());
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            List<JarEntry> libraries = new ArrayList<>();
            jar.stream()
                    .filter(entry -> library(entry.getName(), place.substring(1)))
                    .forEach(libraries::add);
            for (JarEntry library : libraries) {
                String name = library.getName().substring(place.length() - 1);
                try (InputStream in = jar.getInputStream(library)) {
                    Files.copy(in, into.resolve(name));
                }
            }
        }
    }

    /** Native libraries straight in the folder, but for the bridges to another Java binding. */
    private static boolean library(String entry, String folder) {
        String name = entry.startsWith(folder) ? entry.substring(folder.length()) : "/";
        return !name.contains("/")
                && !name.contains("jni")
                && name.matches(".*\\.(so(\\.\\d+)*|dylib|dll)");
    }

    /** Gives a filled folder its final name, unless another process was first. */
    private static void publish(Path filled, Path folder) throws IOException {
        try {
            Files.move(filled, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException e) {
            remove(filled);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /**
     * A copy of a library under another path, which the system loads as a library of its own, with
     * its own settings.
     */
    static Path copy(Path library, String name) throws IOException {
        Path copy = library.resolveSibling(name).resolve(library.getFileName());
        if (!Files.exists(copy)) {
            Files.createDirectories(copy.getParent());
            Path filling = Files.createTempFile(copy.getParent(), "filling-", null);
            Files.copy(library, filling, StandardCopyOption.REPLACE_EXISTING);
            Files.move(filling, copy, StandardCopyOption.ATOMIC_MOVE);
        }
        return copy;
    }
}
