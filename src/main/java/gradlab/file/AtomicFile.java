package gradlab.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Writes a file in full or not at all: all of the program's files are written by it. */
public final class AtomicFile {
    private static final int PATIENCE_SECONDS = 60;

    /** Shared by those who write, held alone once nothing more is to be written. */
    private static final ReadWriteLock DOORS = new ReentrantReadWriteLock();

    private AtomicFile() {}

    /**
     * Lets files that are being written become whole, and no other begin: the process is ending.
     * Whoever wants to write waits for the end.
     */
    public static void closeDoors() {
        try {
            // Should the time run out, the process ends all the same.
            boolean _ = DOORS.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fills a file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes beside the file first, and takes its place at the end. A link stays one, a device is
     * written to as it is, and what a process that was killed left of the same file is cleared.
     */
    public static void write(Path file, Content content) throws IOException {
        write(file, content, false);
    }

    /**
     * The same, and returns only when the system has it on the disk: what was written stands there
     * whole even if the power fails at that moment. Waits for the disk.
     */
    public static void writeFlushed(Path file, Content content) throws IOException {
        write(file, content, true);
    }

    private static void write(Path file, Content content, boolean flushed) throws IOException {
        DOORS.readLock().lock();
        try {
            writeWhole(file, content, flushed);
        } finally {
            DOORS.readLock().unlock();
        }
    }

    private static void writeWhole(Path file, Content content, boolean flushed) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target)) {
            fill(target, content);
            return;
        }
        Leftover.clear(target);
        // Not Files.createTempFile, whose files nobody else may read.
        Path unfinished = Leftover.unfinished(target);
        try {
            fill(unfinished, content);
            keepPermissions(target, unfinished);
            if (flushed) {
                flush(unfinished);
            }
            Files.move(
                    unfinished,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            if (flushed) {
                flushNames(target);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Writes text in UTF-8. */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void fill(Path file, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.writeTo(out);
        }
    }

    private static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The names in a folder are flushed as well, on systems that can. */
    private static void flushNames(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException notThere) {
            // Windows opens no folder; the file itself is on the disk.
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        var view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (view != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, view.readAttributes().permissions());
        }
    }
}
