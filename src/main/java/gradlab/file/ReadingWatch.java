package gradlab.file;

import java.nio.file.Path;

/** Hears how far the reading of long files has come, and may end it. */
@FunctionalInterface
public interface ReadingWatch {
    /**
     * Another part of a file was read.
     *
     * @param share of the file, 0 … 1; 1 once it is closed
     * @throws java.util.concurrent.CancellationException to read no more, unless it is closed
     */
    void read(Path file, double share);
}
