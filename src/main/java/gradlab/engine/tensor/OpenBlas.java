package gradlab.engine.tensor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OpenBLAS, loaded from a file of its own for each number of threads, and again for threads that
 * multiply at the same time. The number is a setting of the whole library, and so is the lock
 * behind which a product gets its buffer, at which small products spend more time than on
 * multiplying. Copies of the library do not know of each other, and answer the same to the bit.
 */
@SuppressWarnings("restricted") // this class is where the program meets native code
final class OpenBlas {
    private static final Pattern NUMBER = Pattern.compile("OpenBLAS ([0-9.]+)");

    /** The order in which libraries that OpenBLAS needs need each other. */
    private static final List<String> NEEDED = List.of("winpthread", "gcc", "quadmath", "gfortran");

    private final MemorySegment multiply;
    private final String name;

    private OpenBlas(SymbolLookup library, int threads) throws Throwable {
        multiply = library.findOrThrow("cblas_sgemm");
        call(library, "openblas_set_num_threads", FunctionDescriptor.ofVoid(JAVA_INT))
                .invoke(threads);
        if (threads == 1) {
            endThreads(library);
        }
        String config = text(library, "openblas_get_config");
        Matcher number = NUMBER.matcher(config);
        name =
                String.format(
                        Locale.ROOT,
                        "OpenBLAS %s (%s)",
                        number.find() ? number.group(1) : "?",
                        text(library, "openblas_get_corename"));
    }

    /**
     * Loads the library with a number of threads of its own.
     *
     * @throws IOException where its files cannot be unpacked or it does not load
     */
    static OpenBlas load(int threads) throws IOException {
        return load(threads, 0);
    }

    /**
     * Loads one more of those with the same number of threads.
     *
     * @param copy which of them, from 0
     * @throws IOException where its files cannot be unpacked or it does not load
     */
    static OpenBlas load(int threads, int copy) throws IOException {
        Path folder = NativeFiles.folder();
        try (var files = Files.list(folder)) {
            List<Path> libraries = files.filter(Files::isRegularFile).toList();
            Path own = named(libraries, "openblas").findFirst().orElseThrow();
            for (String needed : NEEDED) {
                named(libraries, needed).forEach(OpenBlas::open);
            }
            String apart = "threads-" + threads + (copy == 0 ? "" : "-copy-" + copy);
            Path library = threads == 1 && copy == 0 ? own : NativeFiles.copy(own, apart);
            return new OpenBlas(open(library), threads);
        } catch (IOException e) {
            throw e;
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new IOException("OpenBLAS does not load: " + e.getMessage(), e);
        } catch (Throwable e) {
            throw new IOException("OpenBLAS does not answer", e);
        }
    }

    private static java.util.stream.Stream<Path> named(List<Path> libraries, String part) {
        return libraries.stream()
                .filter(library -> library.getFileName().toString().contains(part))
                .sorted(Comparator.naturalOrder());
    }

    private static SymbolLookup open(Path library) {
        return SymbolLookup.libraryLookup(library, Arena.global());
    }

    private static MethodHandle call(
            SymbolLookup library, String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor);
    }

    /** Those that every library starts when it is loaded, one a core, though it will use none. */
    private static void endThreads(SymbolLookup library) throws Throwable {
        if (library.find("blas_thread_shutdown_").isPresent()) {
            int ended =
                    (int)
                            call(library, "blas_thread_shutdown_", FunctionDescriptor.of(JAVA_INT))
                                    .invoke();
            assert ended == 0 : "nothing relies on it";
        }
    }

    private static String text(SymbolLookup library, String name) throws Throwable {
        MemorySegment text =
                (MemorySegment) call(library, name, FunctionDescriptor.of(ADDRESS)).invoke();
        return text.reinterpret(1024).getString(0);
    }

    /** The address of {@code cblas_sgemm}. */
    MemorySegment multiply() {
        return multiply;
    }

    /** Version and the processor it was tuned for, such as {@code OpenBLAS 0.3.31 (SkylakeX)}. */
    String name() {
        return name;
    }
}
