package gradlab.file;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * Writes the files of a folder as one thing: whoever looks sees all that were there before, or all
 * that are there now. They are written into a folder beside it, which takes its place at the end.
 */
public final class AtomicFolder {
    private AtomicFolder() {}

    /** What fills a folder. */
    @FunctionalInterface
    public interface Content {
        void writeInto(Path folder) throws IOException;
    }

    /**
     * Writes a folder anew. What else stands in it stays.
     *
     * @param folder made where it is missing
     * @param own the names of files that go with those written before, even if none of that name is
     *     written now
     * @throws IOException when not all could be written; the folder is then as it was
     */
    public static void write(Path folder, Set<String> own, Content content) throws IOException {
        Path target = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
        Path parent = target.getParent();
        if (parent == null) {
            throw new FileException("{0} is no folder that can be replaced", folder);
        }
        if (Files.exists(target) && !Files.isDirectory(target)) {
            throw new FileAlreadyExistsException(
                    target.toString(), null, "a file of that name is there already");
        }
        Files.createDirectories(parent);
        settle(target, own);
        Path unfinished = Leftover.unfinished(target);
        delete(unfinished);
        try {
            Files.createDirectory(unfinished);
            content.writeInto(unfinished);
            replace(target, unfinished, own);
        } finally {
            delete(unfinished);
        }
    }

    private static boolean holdsOnly(Path folder, Set<String> names) throws IOException {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder)) {
            for (Path path : paths) {
                String name = path.getFileName().toString();
                if (!names.contains(name) && !name.endsWith(".part")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void replace(Path target, Path by, Set<String> own) throws IOException {
        if (Files.notExists(target)) {
            move(by, target);
            return;
        }
        Path old = Leftover.replaced(target);
        move(target, old);
        try {
            move(by, target);
        } catch (IOException failure) {
            move(old, target);
            throw failure;
        }
        finish(target, old, own);
    }

    /**
     * Ends what a process that was killed had begun: a folder that was being replaced is put back,
     * and what was being written is removed.
     */
    public static void settle(Path folder, Set<String> own) throws IOException {
        Path target = folder.toAbsolutePath();
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return;
        }
        for (Leftover left : Leftover.in(parent)) {
            if (!Files.isDirectory(left.path())) {
                continue;
            }
            if (!left.old()) {
                if (left.target().equals(target) || holdsOnly(left.path(), own)) {
                    delete(left.path());
                }
            } else if (Files.notExists(left.target())) {
                move(left.path(), left.target());
            } else {
                finish(left.target(), left.path(), own);
            }
        }
    }

    /** Carries over what is not the program's own, then removes what was replaced. */
    private static void finish(Path target, Path old, Set<String> own) throws IOException {
        try (DirectoryStream<Path> others = Files.newDirectoryStream(old)) {
            for (Path other : others) {
                Path kept = target.resolve(other.getFileName());
                if (!own.contains(other.getFileName().toString()) && Files.notExists(kept)) {
                    move(other, kept);
                }
            }
        }
        delete(old);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
