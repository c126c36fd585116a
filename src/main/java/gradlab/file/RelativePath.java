package gradlab.file;

import java.nio.file.Path;

/** How a file is named in another one that stands in a folder, so that both can move together. */
public final class RelativePath {
    private RelativePath() {}

    /**
     * Below the folder the way from there, with a / between folders on every system; elsewhere the
     * whole path.
     */
    public static String of(Path file, Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(from) ? slashes(from.relativize(whole)) : whole.toString();
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
