package gradlab.run.files;

import gradlab.experiment.Experiment;
import gradlab.file.Checksum;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the files stood that a run was trained on, and what tells them from others of their names.
 *
 * @param folder what relative paths in its experiment are relative to
 * @param files those of its data
 */
public record DataOrigin(Path folder, List<DataFile> files) {
    /**
     * A file as it was read.
     *
     * @param path as the experiment names it
     * @param sha256 its {@link Checksum}
     */
    public record DataFile(String path, long bytes, String sha256) {
        /** Whether a file holds the same bytes; the longer way is gone only where sizes agree. */
        boolean is(Path file) throws IOException {
            return Files.size(file) == bytes && Checksum.of(file).equals(sha256);
        }
    }

    /** Keeps its own copy. */
    public DataOrigin {
        files = List.copyOf(files);
    }

    /**
     * That of an experiment; null where it reads no files of the user's. A file that is gone by now
     * is not among them: no run is lost for it.
     */
    public static @Nullable DataOrigin of(Experiment experiment, Path folder) {
        List<Path> read = experiment.data().files(Path.of(""));
        if (read.isEmpty() && experiment.training().startFrom() == null) {
            return null;
        }
        List<DataFile> files = new ArrayList<>();
        for (Path path : read) {
            try {
                Path file = folder.resolve(path);
                files.add(new DataFile(slashes(path), Files.size(file), Checksum.of(file)));
            } catch (IOException gone) {
                // what is not known of it is not compared
            }
        }
        return new DataOrigin(folder.toAbsolutePath().normalize(), files);
    }

    /** A path that is read alike on every system. */
    static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
