package gradlab.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/**
 * What is to be read as a file is one: a device or a pipe never ends, or waits for ever. Looked at
 * before the first byte is asked for.
 */
public final class InputFile {
    private static final ScopedValue<ReadingWatch> WATCH = ScopedValue.newInstance();
    private static final double MEGABYTE = 1 << 20;

    private InputFile() {}

    /**
     * Refuses what is there but no regular file; what is missing, reading itself complains of.
     *
     * @throws IOException whose message ends a sentence that begins with the file's name
     */
    public static void requireRegular(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileException("it is a folder");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileException("it is a device or a pipe, not a file");
        }
    }

    /**
     * Opens a file that a user named: the one door through which bytes of such a file come.
     *
     * @throws IOException when it is no regular file, or cannot be read
     */
    public static InputStream open(Path file) throws IOException {
        requireRegular(file);
        InputStream in = Files.newInputStream(file);
        return WATCH.isBound()
                ? new WatchedStream(in, file, Math.max(1, Files.size(file)), WATCH.get())
                : in;
    }

    /**
     * Does something while a watch hears of all that is read by {@link #open}; what it throws to
     * end a reading comes out here.
     */
    public static <T> T watched(ReadingWatch watch, Callable<T> reading) throws Exception {
        return ScopedValue.where(WATCH, watch).call(reading::call);
    }

    /**
     * Refuses as well what is longer than anything of its kind.
     *
     * @param most bytes
     * @param kind what is expected, such as {@code an experiment}
     */
    public static void require(Path file, long most, String kind) throws IOException {
        requireRegular(file);
        long size = Files.exists(file) ? Files.size(file) : 0;
        if (size > most) {
            throw new FileException(
                    "it has {0} MB, and {1} has at most {2}",
                    Math.round(size / MEGABYTE), kind, Math.round(most / MEGABYTE));
        }
    }
}
