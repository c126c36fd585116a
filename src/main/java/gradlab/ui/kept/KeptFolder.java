package gradlab.ui.kept;

import gradlab.file.AtomicFile;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder of one kept bench, locked for as long as a window works in it. The system takes the
 * lock back when the program ends, in whatever way.
 */
final class KeptFolder implements Closeable {
    /** The file that says what the bench is; the files of its runs count only as it names them. */
    static final String BENCH = "bench.json";

    private static final String LOCK = "lock";
    private static final String ASIDE = "aside";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private KeptFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** A folder that nobody works in; null where somebody does. */
    static @Nullable KeptFolder lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new KeptFolder(path, channel, lock);
            }
        } catch (OverlappingFileLockException byAnotherWindow) {
            // The same as by another program.
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return null;
    }

    Path path() {
        return path;
    }

    /** Whether it holds a bench. */
    static boolean holdsBench(Path folder) {
        return Files.exists(folder.resolve(BENCH));
    }

    /** When its bench was last written. */
    static FileTime written(Path folder) {
        try {
            return Files.getLastModifiedTime(folder.resolve(BENCH));
        } catch (IOException none) {
            return FileTime.fromMillis(0);
        }
    }

    /** Whether it is not what the next start goes on with. */
    static boolean isAside(Path folder) {
        return Files.exists(folder.resolve(ASIDE));
    }

    /** Puts it aside: it stays for a while, but the next start begins with another. */
    void putAside() throws IOException {
        AtomicFile.write(path.resolve(ASIDE), "");
    }

    /** Takes it up again. */
    void takeUp() throws IOException {
        Files.deleteIfExists(path.resolve(ASIDE));
    }

    /** The names of its files; none where it cannot be looked into. */
    static List<String> names(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        } catch (IOException unreadable) {
            return List.of();
        }
        names.sort(null);
        return names;
    }

    /** Clears it away with all that the program wrote into it. */
    void delete() throws IOException {
        for (String name : names(path)) {
            if (!name.equals(LOCK) && Files.isRegularFile(path.resolve(name))) {
                Files.delete(path.resolve(name));
            }
        }
        close();
        Files.deleteIfExists(path.resolve(LOCK));
        Files.deleteIfExists(path);
    }

    /** How many bytes it takes. */
    static long bytes(Path folder) {
        long bytes = 0;
        for (String name : names(folder)) {
            bytes += folder.resolve(name).toFile().length();
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
