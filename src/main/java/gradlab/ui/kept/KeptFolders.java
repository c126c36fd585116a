package gradlab.ui.kept;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The folders of all kept benches: one for each window that is open, that of the window closed
 * last, and some that were put aside.
 */
public final class KeptFolders {
    private static final int MOST_ASIDE = 5;
    private static final int MOST_LEFT = 4;
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final long MOST_BYTES = 2L << 30;
    private static final int MOST_FOLDERS = 10_000;

    private final Path root;

    /** Those in a folder of their own. */
    public KeptFolders(Path root) {
        this.root = root;
    }

    /**
     * The bench that was left last, if no window has it open; else an empty one.
     *
     * @throws IOException when there is no place to keep a bench
     */
    KeptFolder claim() throws IOException {
        for (Path folder : all()) {
            if (!KeptFolder.isAside(folder) && KeptFolder.holdsBench(folder)) {
                KeptFolder claimed = KeptFolder.lock(folder);
                if (claimed != null) {
                    return claimed;
                }
            }
        }
        return fresh();
    }

    /** An empty one. */
    KeptFolder fresh() throws IOException {
        Files.createDirectories(root);
        for (int number = 1; number < MOST_FOLDERS; number++) {
            Path folder = root.resolve("bench-" + number);
            try {
                Files.createDirectory(folder);
                KeptFolder made = KeptFolder.lock(folder);
                if (made != null) {
                    return made;
                }
            } catch (FileAlreadyExistsException | NoSuchFileException taken) {
                // By another window, or cleared away by one before it was locked.
            }
        }
        throw new FileAlreadyExistsException(root.toString(), null, "there are too many benches");
    }

    /** Those that no window has open and that hold a bench, the newest first. */
    List<Path> earlier(Path own) {
        return all().stream()
                .filter(folder -> !folder.equals(own) && KeptFolder.holdsBench(folder))
                .toList();
    }

    /**
     * Clears away what nobody is likely to want back; what was put aside just now stays. Only what
     * goes is locked meanwhile, since another start may be about to claim the rest.
     */
    void clear() throws IOException {
        int aside = 0;
        int left = 0;
        long bytes = 0;
        Instant oldest = Instant.now().minus(LONGEST);
        for (Path folder : all()) {
            bytes += KeptFolder.bytes(folder);
            boolean holds = KeptFolder.holdsBench(folder);
            if (!holds) {
                delete(folder);
            } else if (KeptFolder.isAside(folder)) {
                boolean old = KeptFolder.written(folder).toInstant().isBefore(oldest);
                if (++aside > 1 && (aside > MOST_ASIDE || bytes > MOST_BYTES || old)) {
                    delete(folder);
                }
            } else if (++left > MOST_LEFT) {
                putAside(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        KeptFolder free = KeptFolder.lock(folder);
        if (free != null) {
            free.delete();
        }
    }

    private static void putAside(Path folder) throws IOException {
        try (KeptFolder free = KeptFolder.lock(folder)) {
            if (free != null) {
                free.putAside();
            }
        }
    }

    /** All of them, the one written last first. */
    private List<Path> all() {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(root, "bench-*")) {
            found.forEach(
                    folder -> {
                        if (Files.isDirectory(folder)) {
                            folders.add(folder);
                        }
                    });
        } catch (IOException none) {
            return List.of();
        }
        folders.sort(Comparator.comparing(KeptFolder::written).reversed());
        return folders;
    }
}
