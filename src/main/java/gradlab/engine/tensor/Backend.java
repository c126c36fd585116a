package gradlab.engine.tensor;

import org.ejml.EjmlVersion;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which library multiplies matrices on this machine, and the products it makes: OpenBLAS, or EJML
 * where OpenBLAS does not load or the system property {@code gradlab.backend} is {@code ejml}.
 */
public final class Backend {
    /** Each takes 38 MB on the disk, and is made only when so many threads multiply at once. */
    private static final int MOST_COPIES = 16;

    private static final Map<Integer, Optional<OpenBlas>> LIBRARIES = new ConcurrentHashMap<>();
    private static final Copies<OpenBlas> COPIES =
            new Copies<>(
                    Math.min(Runtime.getRuntime().availableProcessors(), MOST_COPIES),
                    Backend::copy);
    private static volatile @Nullable String trouble;

    private Backend() {}

    /**
     * A product for one network.
     *
     * @param threads how many threads a large product may use; part of an experiment's record,
     *     since it changes the rounding
     */
    public static MatrixProduct product(int threads) {
        return library(threads)
                .<MatrixProduct>map(
                        library -> new OpenBlasProduct(threads == 1 ? COPIES::mine : () -> library))
                .orElseGet(EjmlProduct::new);
    }

    /** One more of those with one thread; empty where only the speed of many would gain by it. */
    private static Optional<OpenBlas> copy(int number) {
        if (number == 0) {
            return library(1);
        }
        try {
            return Optional.of(OpenBlas.load(1, number));
        } catch (IOException | UnsatisfiedLinkError full) {
            return Optional.empty();
        }
    }

    /**
     * What multiplies matrices, such as {@code OpenBLAS 0.3.31 (SkylakeX), 1 thread}, as About, the
     * command line and every history say it.
     */
    public static String name(int threads) {
        return library(threads)
                .map(
                        library ->
                                String.format(
                                        Locale.ROOT,
                                        "%s, %d thread%s",
                                        library.name(),
                                        threads,
                                        threads == 1 ? "" : "s"))
                .orElse("EJML " + EjmlVersion.VERSION + ", 1 thread");
    }

    /** Why OpenBLAS is not in use though it was wanted; null where all is well. */
    public static @Nullable String trouble() {
        return trouble;
    }

    private static Optional<OpenBlas> library(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "a product needs at least one thread, not " + threads);
        }
        return "ejml".equals(System.getProperty("gradlab.backend"))
                ? Optional.empty()
                : LIBRARIES.computeIfAbsent(threads, Backend::load);
    }

    private static Optional<OpenBlas> load(int threads) {
        try {
            return Optional.of(OpenBlas.load(threads));
        } catch (IOException | UnsatisfiedLinkError e) {
            trouble = e.getMessage();
            return Optional.empty();
        }
    }
}
