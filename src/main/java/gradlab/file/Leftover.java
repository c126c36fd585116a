package gradlab.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process that was killed while it wrote left beside a file or folder. Its name tells whose
 * it is: {@code .run.gradlab-4711.part} was to become {@code run.gradlab}.
 *
 * @param target what it is, or was, the file or folder of
 * @param old whether it is what stood there before, else what was to stand there
 */
record Leftover(Path path, Path target, boolean old) {
    private static final Pattern NAME = Pattern.compile("\\.(.+)-(\\d{1,18})\\.(part|old)");

    /** Where this process writes before something takes its place. */
    static Path unfinished(Path target) {
        return beside(target, "part");
    }

    /** Where this process keeps what stood there until something has taken its place. */
    static Path replaced(Path target) {
        return beside(target, "old");
    }

    private static Path beside(Path target, String ending) {
        long process = ProcessHandle.current().pid();
        return target.resolveSibling(
                String.format(Locale.ROOT, ".%s-%d.%s", target.getFileName(), process, ending));
    }

    /** All that other processes left in a folder which are there no more. */
    static List<Leftover> in(Path folder) throws IOException {
        List<Leftover> left = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, ".*")) {
            for (Path path : paths) {
                Matcher name = NAME.matcher(path.getFileName().toString());
                if (name.matches() && isOver(Long.parseLong(name.group(2)), path)) {
                    boolean old = name.group(3).equals("old");
                    left.add(new Leftover(path, path.resolveSibling(name.group(1)), old));
                }
            }
        }
        return left;
    }

    /** Removes what was to become a file. */
    static void clear(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        for (Leftover left : in(folder)) {
            if (left.target().getFileName().equals(file.getFileName())
                    && Files.isRegularFile(left.path())) {
                Files.deleteIfExists(left.path());
            }
        }
    }

    /** A process that began after the file was last written to is another of the same number. */
    private static boolean isOver(long process, Path path) throws IOException {
        if (process == ProcessHandle.current().pid()) {
            return began(ProcessHandle.current()).isAfter(written(path));
        }
        return ProcessHandle.of(process)
                .map(other -> began(other).isAfter(written(path)))
                .orElse(true);
    }

    private static Instant began(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.MIN);
    }

    private static Instant written(Path path) {
        try {
            // Clocks of files and of processes are a little apart.
            return Files.readAttributes(path, BasicFileAttributes.class)
                    .lastModifiedTime()
                    .toInstant()
                    .plusSeconds(2);
        } catch (IOException gone) {
            return Instant.MAX;
        }
    }
}
