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
 * OpenBLAS, loaded once for each number of threads. The number is a setting of the whole library,
 * so runs that use different numbers get copies of the library that do not know of each other.
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
        Path folder = NativeFiles.folder();
        try (var files = Files.list(folder)) {
            List<Path> libraries = files.filter(Files::isRegularFile).toList();
            Path own = named(libraries, "openblas").findFirst().orElseThrow();
            for (String needed : NEEDED) {
                named(libraries, needed).forEach(OpenBlas::open);
            }
            Path library = threads == 1 ? own : NativeFiles.copy(own, "threads-" + threads);
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

    private static String text(SymbolLookup library, String name) throws Throwable {
        MemorySegment text =
                (MemorySegment) call(library, name, FunctionDescriptor.of(ADDRESS)).invoke();
        return text.reinterpret(1024).getString(0);
    }

    /** A product for one network. */
    MatrixProduct product() {
        return new OpenBlasProduct(multiply);
    }

    /** Version and the processor it was tuned for, such as {@code OpenBLAS 0.3.31 (SkylakeX)}. */
    String name() {
        return name;
    }
}
