package gradlab.ui.window;

import java.io.File;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * The picture that Java's own starter shows while the toolkit starts (option {@code -splash} of the
 * launchers). It is taken away by the starter's library itself: {@code java.awt.SplashScreen} would
 * bring up Java2D with a display of its own beside the toolkit's.
 */
final class Splash {
    private Splash() {}

    /** Takes the picture away, if one is there, and returns at once. */
    static void close() {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(Splash::closeIn);
    }

    private static void closeIn() {
        Path library = library(System.getProperty("java.home"), File.separatorChar == '\\');
        if (Files.exists(library)) {
            close(library);
        }
    }

    /** Where a Java keeps what shows the picture; not every Java has it. */
    static Path library(String java, boolean windows) {
        return windows
                ? Path.of(java, "bin", "splashscreen.dll")
                : Path.of(java, "lib", "libsplashscreen.so");
    }

    @SuppressWarnings("restricted") // the one function needed has no other door
    static void close(Path library) {
        try {
            Linker.nativeLinker()
                    .downcallHandle(
                            SymbolLookup.libraryLookup(library, Arena.global())
                                    .findOrThrow("SplashClose"),
                            FunctionDescriptor.ofVoid())
                    .invokeExact();
        } catch (Throwable failure) {
            throw new IllegalStateException("the first picture stays", failure);
        }
    }
}
